<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0">
    <symbols>
      <symbol name="0" type="fill" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="color" type="QString" value="60,232,240,30"/>
            <Option name="outline_color" type="QString" value="7,48,60,255"/>
            <Option name="outline_width" type="QString" value="1.3"/>
          </Option>
        </layer>
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="line_color" type="QString" value="60,232,240,255"/>
            <Option name="line_width" type="QString" value="0.65"/>
            <Option name="joinstyle" type="QString" value="miter"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fieldName='if("rank" &lt;= 10, "rank", NULL)' isExpression="1" fontSize="10" fontSizeUnit="Point" fontWeight="75" textColor="255,255,255,255" textOpacity="1" multilineHeight="1" namedStyle="Bold">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="7,48,60,255" bufferOpacity="1" bufferNoFill="1" bufferJoinStyle="128"/>
      </text-style>
      <text-format multilineAlign="3"/>
      <placement placement="0" distUnits="MM" priority="5" polygonPlacementFlags="2" quadOffset="4"/>
      <rendering obstacle="1" obstacleType="1" obstacleFactor="1" drawLabels="1"/>
    </settings>
  </labeling>
</qgis>
