<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0">
    <symbols>
      <symbol name="0" type="marker" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option name="name" type="QString" value="circle"/>
            <Option name="color" type="QString" value="255,255,255,255"/>
            <Option name="size" type="QString" value="5.5"/>
            <Option name="outline_color" type="QString" value="48,48,58,255"/>
            <Option name="outline_width" type="QString" value="0.5"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fieldName='"cluster"' isExpression="1" fontSize="10" fontSizeUnit="Point" fontWeight="75" textColor="48,48,58,255" textOpacity="1" multilineHeight="1" namedStyle="Bold">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1" bufferNoFill="1" bufferJoinStyle="128"/>
      </text-style>
      <text-format multilineAlign="3"/>
      <placement placement="1" distUnits="MM" priority="5" polygonPlacementFlags="2" quadOffset="4"/>
      <rendering obstacle="1" obstacleType="1" obstacleFactor="1" drawLabels="1"/>
    </settings>
  </labeling>
</qgis>
