<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" classificationMin="0" classificationMax="8">
      <rastershader>
        <colorrampshader colorRampType="DISCRETE" classificationMode="1" clip="0" minimumValue="0" maximumValue="8" labelPrecision="6">
          <item value="1" color="#f8fbe6" alpha="255" label=""/>
          <item value="2" color="#cfe6c8" alpha="255" label=""/>
          <item value="3" color="#9dd3c1" alpha="255" label=""/>
          <item value="4" color="#6ebbc1" alpha="255" label=""/>
          <item value="5" color="#4b9fba" alpha="255" label=""/>
          <item value="6" color="#347cab" alpha="255" label=""/>
          <item value="7" color="#2a568e" alpha="255" label=""/>
          <item value="inf" color="#1f2f63" alpha="255" label=""/>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
  </pipe>
</qgis>
