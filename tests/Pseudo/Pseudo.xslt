<?xml version="1.0" encoding="utf-8"?>
<!-- Words.resx in a language that nobody speaks: each text in brackets, each form of a plural in its own. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()" /></xsl:copy>
  </xsl:template>

  <!-- What is taken apart again: separators, the names of days and months. -->
  <xsl:template match="data/value[not(../@name = 'PatternDecimals' or ../@name = 'PatternThousands' or ../@name = 'PatternDays' or ../@name = 'PatternMonths')]">
    <value>[<xsl:call-template name="forms"><xsl:with-param name="text" select="." /></xsl:call-template>]</value>
  </xsl:template>

  <xsl:template name="forms">
    <xsl:param name="text" />
    <xsl:choose>
      <xsl:when test="contains($text, '|')">
        <xsl:value-of select="substring-before($text, '|')" />]|[<xsl:call-template name="forms"><xsl:with-param name="text" select="substring-after($text, '|')" /></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text" /></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
