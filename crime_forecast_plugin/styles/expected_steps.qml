<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" classificationMin="0" classificationMax="8">
      <rastershader>
        <colorrampshader colorRampType="DISCRETE" classificationMode="1" clip="0" minimumValue="0" maximumValue="8" labelPrecision="6">
          <item value="1" color="#fcf6c8" alpha="255" label=""/>
          <item value="2" color="#fddc8c" alpha="255" label=""/>
          <item value="3" color="#fdb366" alpha="255" label=""/>
          <item value="4" color="#f6815a" alpha="255" label=""/>
          <item value="5" color="#dd4f67" alpha="255" label=""/>
          <item value="6" color="#ad3479" alpha="255" label=""/>
          <item value="7" color="#74207b" alpha="255" label=""/>
          <item value="inf" color="#400f66" alpha="255" label=""/>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
  </pipe>
</qgis>
