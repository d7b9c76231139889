<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology">
  <renderer-v2 type="categorizedSymbol" attr="cluster" symbollevels="0" enableorderby="0" forceraster="0">
    <categories>
      <category value="0" symbol="0" label="" render="true"/>
      <category value="1" symbol="1" label="" render="true"/>
      <category value="2" symbol="2" label="" render="true"/>
      <category value="3" symbol="3" label="" render="true"/>
      <category value="4" symbol="4" label="" render="true"/>
      <category value="5" symbol="5" label="" render="true"/>
      <category value="6" symbol="6" label="" render="true"/>
      <category value="7" symbol="7" label="" render="true"/>
      <category value="8" symbol="8" label="" render="true"/>
      <category value="9" symbol="9" label="" render="true"/>
      <category value="10" symbol="10" label="" render="true"/>
      <category value="11" symbol="11" label="" render="true"/>
      <category value="12" symbol="12" label="" render="true"/>
      <category value="13" symbol="13" label="" render="true"/>
      <category value="14" symbol="14" label="" render="true"/>
      <category value="15" symbol="15" label="" render="true"/>
      <category value="16" symbol="16" label="" render="true"/>
      <category value="17" symbol="17" label="" render="true"/>
      <category value="18" symbol="18" label="" render="true"/>
      <category value="19" symbol="19" label="" render="true"/>
      <category value="20" symbol="20" label="" render="true"/>
      <category value="rest" symbol="21" label="" render="true"/>
    </categories>
    <symbols>
      <symbol name="0" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="201,204,209,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="1" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="68,119,170,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="2" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="238,102,119,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="3" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="34,136,51,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="4" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="204,187,68,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="5" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="102,204,238,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="6" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="170,51,119,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="7" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="238,136,102,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="8" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="68,187,153,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="9" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="136,34,85,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="10" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="153,153,51,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="11" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="45,79,113,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="12" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="158,68,79,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="13" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="22,90,34,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="14" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="136,124,45,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="15" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="68,136,158,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="16" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="113,34,79,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="17" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="158,90,68,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="18" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="45,124,102,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="19" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="90,22,56,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="20" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="102,102,34,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="21" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="93,100,112,255"/>
            <Option name="size" type="QString" value="1.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
</qgis>
