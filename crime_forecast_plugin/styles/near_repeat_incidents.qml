<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology">
  <renderer-v2 type="graduatedSymbol" attr="partners" graduatedMethod="GraduatedColor" symbollevels="0" enableorderby="1" forceraster="0">
    <ranges>
      <range lower="0" upper="1" symbol="0" label="" render="true"/>
      <range lower="1" upper="2" symbol="1" label="" render="true"/>
      <range lower="2" upper="3" symbol="2" label="" render="true"/>
      <range lower="3" upper="4" symbol="3" label="" render="true"/>
      <range lower="4" upper="5" symbol="4" label="" render="true"/>
      <range lower="5" upper="6" symbol="5" label="" render="true"/>
    </ranges>
    <orderby>
      <orderByClause asc="1" nullsFirst="0">"partners"</orderByClause>
    </orderby>
    <symbols>
      <symbol name="0" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="251,223,149,255"/>
            <Option name="size" type="QString" value="2"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="1" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="251,168,98,255"/>
            <Option name="size" type="QString" value="2.6"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="2" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="234,104,97,255"/>
            <Option name="size" type="QString" value="3.2"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="3" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="185,68,117,255"/>
            <Option name="size" type="QString" value="3.8"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="4" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="122,36,123,255"/>
            <Option name="size" type="QString" value="4.4"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="5" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="64,15,102,255"/>
            <Option name="size" type="QString" value="5"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.15"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
</qgis>
