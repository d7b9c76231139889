<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology">
  <pipe>
    <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" classificationMin="0" classificationMax="7">
      <rastershader>
        <colorrampshader colorRampType="DISCRETE" classificationMode="1" clip="0" minimumValue="0" maximumValue="7" labelPrecision="6">
          <item value="1" color="#542788" alpha="255" label=""/>
          <item value="2" color="#8073ac" alpha="255" label=""/>
          <item value="3" color="#c3bfdd" alpha="255" label=""/>
          <item value="4" color="#ececee" alpha="255" label=""/>
          <item value="5" color="#fdc98b" alpha="255" label=""/>
          <item value="6" color="#e0820f" alpha="255" label=""/>
          <item value="inf" color="#9b4a02" alpha="255" label=""/>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
  </pipe>
</qgis>
