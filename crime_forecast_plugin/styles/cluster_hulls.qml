<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="categorizedSymbol" attr="cluster" symbollevels="0" enableorderby="0" forceraster="0">
    <categories>
      <category value="1" symbol="0" label="" render="true"/>
      <category value="2" symbol="1" label="" render="true"/>
      <category value="3" symbol="2" label="" render="true"/>
      <category value="4" symbol="3" label="" render="true"/>
      <category value="5" symbol="4" label="" render="true"/>
      <category value="6" symbol="5" label="" render="true"/>
      <category value="7" symbol="6" label="" render="true"/>
      <category value="8" symbol="7" label="" render="true"/>
      <category value="9" symbol="8" label="" render="true"/>
      <category value="10" symbol="9" label="" render="true"/>
      <category value="11" symbol="10" label="" render="true"/>
      <category value="12" symbol="11" label="" render="true"/>
      <category value="13" symbol="12" label="" render="true"/>
      <category value="14" symbol="13" label="" render="true"/>
      <category value="15" symbol="14" label="" render="true"/>
      <category value="16" symbol="15" label="" render="true"/>
      <category value="17" symbol="16" label="" render="true"/>
      <category value="18" symbol="17" label="" render="true"/>
      <category value="19" symbol="18" label="" render="true"/>
      <category value="20" symbol="19" label="" render="true"/>
      <category value="rest" symbol="20" label="" render="true"/>
    </categories>
    <symbols>
      <symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="68,119,170,40"/>
            <Option name="outline_color" type="QString" value="68,119,170,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="1" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="238,102,119,40"/>
            <Option name="outline_color" type="QString" value="238,102,119,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="2" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="34,136,51,40"/>
            <Option name="outline_color" type="QString" value="34,136,51,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="3" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="204,187,68,40"/>
            <Option name="outline_color" type="QString" value="204,187,68,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="4" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="102,204,238,40"/>
            <Option name="outline_color" type="QString" value="102,204,238,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="5" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="170,51,119,40"/>
            <Option name="outline_color" type="QString" value="170,51,119,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="6" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="238,136,102,40"/>
            <Option name="outline_color" type="QString" value="238,136,102,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="7" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="68,187,153,40"/>
            <Option name="outline_color" type="QString" value="68,187,153,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="8" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="136,34,85,40"/>
            <Option name="outline_color" type="QString" value="136,34,85,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="9" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="153,153,51,40"/>
            <Option name="outline_color" type="QString" value="153,153,51,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="10" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="45,79,113,40"/>
            <Option name="outline_color" type="QString" value="45,79,113,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="11" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="158,68,79,40"/>
            <Option name="outline_color" type="QString" value="158,68,79,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="12" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="22,90,34,40"/>
            <Option name="outline_color" type="QString" value="22,90,34,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="13" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="136,124,45,40"/>
            <Option name="outline_color" type="QString" value="136,124,45,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="14" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="68,136,158,40"/>
            <Option name="outline_color" type="QString" value="68,136,158,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="15" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="113,34,79,40"/>
            <Option name="outline_color" type="QString" value="113,34,79,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="16" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="158,90,68,40"/>
            <Option name="outline_color" type="QString" value="158,90,68,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="17" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="45,124,102,40"/>
            <Option name="outline_color" type="QString" value="45,124,102,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="18" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="90,22,56,40"/>
            <Option name="outline_color" type="QString" value="90,22,56,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="19" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="102,102,34,40"/>
            <Option name="outline_color" type="QString" value="102,102,34,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="20" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="93,100,112,40"/>
            <Option name="outline_color" type="QString" value="93,100,112,255"/>
            <Option name="outline_width" type="QString" value="0.7"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fieldName="format_number(&quot;count&quot;, 0) || ' incidents'" isExpression="1" fontSize="8" fontSizeUnit="Point" fontWeight="75" textColor="48,48,58,255" textOpacity="1" multilineHeight="1" namedStyle="Bold">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1" bufferNoFill="1" bufferJoinStyle="128"/>
      </text-style>
      <text-format multilineAlign="3"/>
      <placement placement="4" distUnits="MM" priority="5" polygonPlacementFlags="2" quadOffset="4"/>
      <rendering obstacle="1" obstacleType="1" obstacleFactor="1" drawLabels="1"/>
    </settings>
  </labeling>
</qgis>
