namespace Portal.Web.Tests;

public class ChangeListOptionsTests
{
    [Fact]
    public void Validate_NothingSet_IsFine() => Assert.Empty(new ChangeListOptions().Validate());

    [Fact]
    public void Validate_WhatCannotBeUsed_IsNamedWithItsKey()
    {
        var options = new ChangeListOptions { Compare = "http://example.com/{from}...{to}", Services = { ["shop-api"] = "https://example.com/{to}", ["cms"] = "Off" } };

        Assert.Equal(
            [
                "ChangeList:Compare is http://example.com/{from}...{to}, which is no https address of a fixed host without a user name. Set it to something like https://example.com/shop/compare/v{from}...v{to}.",
                "ChangeList:Services:shop-api is https://example.com/{to}, which does not say where the two versions go: {from} and {to}. Set it to something like https://example.com/shop/compare/v{from}...v{to}.",
            ],
            options.Validate());
    }

    [Fact]
    public void ToSources_OwnTemplateOrOff_GoesBeforeThatOfAll()
    {
        var sources = new ChangeListOptions { Compare = "https://a.example/{from}{to}", Services = { ["Shop-API"] = "https://b.example/{from}{to}", ["cms"] = "off" } }.ToSources();

        Assert.Equal(("https://b.example/{from}{to}", null, "https://a.example/{from}{to}"), (sources.Of("shop-api")?.Template, sources.Of("cms")?.Template, sources.Of("mail")?.Template));
    }
}
