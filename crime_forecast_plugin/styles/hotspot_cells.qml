<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology" hasScaleBasedVisibilityFlag="0">
  <renderer-v2 type="categorizedSymbol" attr="certainty" symbollevels="0" enableorderby="0" forceraster="0">
    <categories>
      <category value="3" symbol="0" label="" render="true"/>
      <category value="2" symbol="1" label="" render="true"/>
      <category value="1" symbol="2" label="" render="true"/>
      <category value="0" symbol="3" label="" render="true"/>
      <category value="-1" symbol="4" label="" render="true"/>
      <category value="-2" symbol="5" label="" render="true"/>
      <category value="-3" symbol="6" label="" render="true"/>
    </categories>
    <symbols>
      <symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="178,24,43,255"/>
            <Option name="outline_color" type="QString" value="178,24,43,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="1" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="239,138,98,255"/>
            <Option name="outline_color" type="QString" value="239,138,98,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="2" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="252,201,174,255"/>
            <Option name="outline_color" type="QString" value="252,201,174,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="3" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="238,240,242,255"/>
            <Option name="outline_color" type="QString" value="238,240,242,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="4" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="183,215,234,255"/>
            <Option name="outline_color" type="QString" value="183,215,234,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="5" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="103,169,207,255"/>
            <Option name="outline_color" type="QString" value="103,169,207,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="6" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="33,102,172,255"/>
            <Option name="outline_color" type="QString" value="33,102,172,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
</qgis>
