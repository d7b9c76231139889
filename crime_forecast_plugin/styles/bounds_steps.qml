<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" classificationMin="0" classificationMax="8">
      <rastershader>
        <colorrampshader colorRampType="DISCRETE" classificationMode="1" clip="0" minimumValue="0" maximumValue="8" labelPrecision="6">
          <item value="1" color="#f6f1e7" alpha="255" label=""/>
          <item value="2" color="#e6d9bd" alpha="255" label=""/>
          <item value="3" color="#d2bd93" alpha="255" label=""/>
          <item value="4" color="#ba9d6c" alpha="255" label=""/>
          <item value="5" color="#9c7d4d" alpha="255" label=""/>
          <item value="6" color="#7a5f37" alpha="255" label=""/>
          <item value="7" color="#574226" alpha="255" label=""/>
          <item value="inf" color="#362817" alpha="255" label=""/>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
  </pipe>
</qgis>
