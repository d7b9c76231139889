<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology">
  <renderer-v2 type="graduatedSymbol" attr="probability" graduatedMethod="GraduatedColor" symbollevels="0" enableorderby="0" forceraster="0">
    <ranges>
      <range lower="0" upper="1" symbol="0" label="" render="true"/>
      <range lower="1" upper="2" symbol="1" label="" render="true"/>
      <range lower="2" upper="3" symbol="2" label="" render="true"/>
      <range lower="3" upper="4" symbol="3" label="" render="true"/>
      <range lower="4" upper="5" symbol="4" label="" render="true"/>
      <range lower="5" upper="6" symbol="5" label="" render="true"/>
      <range lower="6" upper="7" symbol="6" label="" render="true"/>
      <range lower="7" upper="8" symbol="7" label="" render="true"/>
    </ranges>
    <symbols>
      <symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="248,251,230,255"/>
            <Option name="outline_color" type="QString" value="248,251,230,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="1" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="207,230,200,255"/>
            <Option name="outline_color" type="QString" value="207,230,200,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="2" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="157,211,193,255"/>
            <Option name="outline_color" type="QString" value="157,211,193,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="3" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="110,187,193,255"/>
            <Option name="outline_color" type="QString" value="110,187,193,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="4" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="75,159,186,255"/>
            <Option name="outline_color" type="QString" value="75,159,186,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="5" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="52,124,171,255"/>
            <Option name="outline_color" type="QString" value="52,124,171,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="6" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="42,86,142,255"/>
            <Option name="outline_color" type="QString" value="42,86,142,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="7" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="31,47,99,255"/>
            <Option name="outline_color" type="QString" value="31,47,99,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
</qgis>
