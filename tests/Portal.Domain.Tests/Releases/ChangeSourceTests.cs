using Portal.Domain.Releases;

namespace Portal.Domain.Tests.Releases;

public class ChangeSourceTests
{
    [Theory]
    [InlineData("https://example.com/{service}/compare/v{from}...v{to}")]
    [InlineData("https://example.com:8443/compare?a={from}&b={to}")]
    public void WhyNot_FixedHttpsHost_IsFine(string template) => Assert.Null(ChangeSource.WhyNot(template));

    [Theory]
    [InlineData("https://example.com/compare/{from}", "does not say where the two versions go")]
    [InlineData("http://example.com/{from}...{to}", "is no https address")]
    [InlineData("javascript:alert('{from}{to}')", "is no https address")]
    [InlineData("/compare/{from}...{to}", "is no https address")]
    [InlineData("https://{from}.example.com/{to}", "of a fixed host")]
    [InlineData("https://{service}.example.com/{from}...{to}", "of a fixed host")]
    [InlineData("https://example.com:{from}/{to}", "of a fixed host")]
    [InlineData("https://me:secret@example.com/{from}...{to}", "without a user name")]
    [InlineData("https://example.com/{repository}/{from}...{to}", "has a place that is not known")]
    public void WhyNot_AnythingElse_IsNamed(string template, string because) => Assert.Contains(because, ChangeSource.WhyNot(template), StringComparison.Ordinal);

    [Fact]
    public void WhyNot_TooLong_IsNamed() => Assert.Contains("longer than 500", ChangeSource.WhyNot($"https://example.com/{new string('x', 500)}{{from}}{{to}}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("4.1.7", "4.2.0", "https://example.com/shop-api/compare/v4.1.7...v4.2.0")]
    [InlineData("1+b", "../../x?y#z@evil.example", "https://example.com/shop-api/compare/v1%2Bb...v..%2F..%2Fx%3Fy%23z%40evil.example")]
    public void Between_WhatVersionsHold_CannotLeadElsewhere(string from, string to, string address) =>
        Assert.Equal(address, new ChangeSource("https://example.com/{service}/compare/v{from}...v{to}").Between("shop-api", from, to).AbsoluteUri);
}
