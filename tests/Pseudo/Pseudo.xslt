<?xml version="1.0" encoding="utf-8"?>
<!-- A file of texts in a language that nobody speaks: each text in brackets, each form of a plural in its own, and no letter as English writes it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()" /></xsl:copy>
  </xsl:template>

  <xsl:template match="data/value">
    <value>
      <xsl:choose>
        <!-- What is taken apart again: separators, the names of days and months. -->
        <xsl:when test="../@name = 'PatternDecimals' or ../@name = 'PatternThousands'"><xsl:value-of select="." /></xsl:when>
        <xsl:when test="../@name = 'PatternDays' or ../@name = 'PatternMonths'"><xsl:call-template name="letters"><xsl:with-param name="text" select="." /></xsl:call-template></xsl:when>
        <!-- The letters of a format of times stand for numbers. -->
        <xsl:when test="starts-with(../@name, 'Pattern')">[<xsl:value-of select="." />]</xsl:when>
        <xsl:otherwise>[<xsl:call-template name="forms"><xsl:with-param name="text" select="." /></xsl:call-template>]</xsl:otherwise>
      </xsl:choose>
    </value>
  </xsl:template>

  <xsl:template name="forms">
    <xsl:param name="text" />
    <xsl:choose>
      <xsl:when test="contains($text, '|')">
        <xsl:call-template name="letters"><xsl:with-param name="text" select="substring-before($text, '|')" /></xsl:call-template>]|[<xsl:call-template name="forms"><xsl:with-param name="text" select="substring-after($text, '|')" /></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="letters"><xsl:with-param name="text" select="$text" /></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Places stay as they are. -->
  <xsl:template name="letters">
    <xsl:param name="text" />
    <xsl:choose>
      <xsl:when test="contains($text, '{')">
        <xsl:call-template name="letters"><xsl:with-param name="text" select="substring-before($text, '{')" /></xsl:call-template>
        <xsl:value-of select="concat('{', substring-before(substring-after($text, '{'), '}'), '}')" />
        <xsl:call-template name="letters"><xsl:with-param name="text" select="substring-after($text, '}')" /></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="translate($text, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 'àƀçđéƒĝĥíĵķľɱñöþʠřšťûṽŵẋýžÀƁÇĐÉƑĜĤÍĴĶĻṀÑÖÞǪŘŠŤÛṼŴẊÝŽ')" /></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
