<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology" hasScaleBasedVisibilityFlag="0">
  <renderer-v2 type="categorizedSymbol" attr="pattern" symbollevels="0" enableorderby="0" forceraster="0">
    <categories>
      <category value="new hot spot" symbol="0" label="" render="true"/>
      <category value="consecutive hot spot" symbol="1" label="" render="true"/>
      <category value="intensifying hot spot" symbol="2" label="" render="true"/>
      <category value="persistent hot spot" symbol="3" label="" render="true"/>
      <category value="diminishing hot spot" symbol="4" label="" render="true"/>
      <category value="sporadic hot spot" symbol="5" label="" render="true"/>
      <category value="oscillating hot spot" symbol="6" label="" render="true"/>
      <category value="historical hot spot" symbol="7" label="" render="true"/>
      <category value="none" symbol="8" label="" render="true"/>
      <category value="new cold spot" symbol="9" label="" render="true"/>
      <category value="consecutive cold spot" symbol="10" label="" render="true"/>
      <category value="intensifying cold spot" symbol="11" label="" render="true"/>
      <category value="persistent cold spot" symbol="12" label="" render="true"/>
      <category value="diminishing cold spot" symbol="13" label="" render="true"/>
      <category value="sporadic cold spot" symbol="14" label="" render="true"/>
      <category value="oscillating cold spot" symbol="15" label="" render="true"/>
      <category value="historical cold spot" symbol="16" label="" render="true"/>
    </categories>
    <symbols>
      <symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="255,217,47,255"/>
            <Option name="outline_color" type="QString" value="255,217,47,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="1" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="253,141,60,255"/>
            <Option name="outline_color" type="QString" value="253,141,60,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="2" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="127,0,0,255"/>
            <Option name="outline_color" type="QString" value="127,0,0,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="3" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="215,48,31,255"/>
            <Option name="outline_color" type="QString" value="215,48,31,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="4" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="252,187,161,255"/>
            <Option name="outline_color" type="QString" value="252,187,161,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="5" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="231,138,195,255"/>
            <Option name="outline_color" type="QString" value="231,138,195,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="6" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="123,50,148,255"/>
            <Option name="outline_color" type="QString" value="123,50,148,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="7" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="140,109,49,255"/>
            <Option name="outline_color" type="QString" value="140,109,49,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="8" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="238,240,242,255"/>
            <Option name="outline_color" type="QString" value="238,240,242,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="9" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="178,226,226,255"/>
            <Option name="outline_color" type="QString" value="178,226,226,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="10" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="102,194,164,255"/>
            <Option name="outline_color" type="QString" value="102,194,164,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="11" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="8,48,107,255"/>
            <Option name="outline_color" type="QString" value="8,48,107,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="12" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="33,113,181,255"/>
            <Option name="outline_color" type="QString" value="33,113,181,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="13" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="198,219,239,255"/>
            <Option name="outline_color" type="QString" value="198,219,239,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="14" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="65,171,93,255"/>
            <Option name="outline_color" type="QString" value="65,171,93,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="15" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="0,68,27,255"/>
            <Option name="outline_color" type="QString" value="0,68,27,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
      <symbol name="16" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="82,82,82,255"/>
            <Option name="outline_color" type="QString" value="82,82,82,255"/>
            <Option name="outline_width" type="QString" value="0"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
</qgis>
