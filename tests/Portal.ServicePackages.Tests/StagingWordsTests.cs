namespace Portal.ServicePackages.Tests;

public class StagingWordsTests
{
    [Theory]
    [InlineData("https://shop-stg.contoso.com")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=shopstg;EndpointSuffix=core.windows.net")]
    [InlineData("stg1.contoso.com")]
    [InlineData("https://STAGING.contoso.com")]
    [InlineData("https://shop.invalid/orders")]
    [InlineData("queue.test")]
    [InlineData("test")]
    [InlineData("orders-test")]
    [InlineData("TestMode")]
    [InlineData("ApiTestUrl")]
    [InlineData("http://localhost:5000")]
    [InlineData("shop-uat")]
    [InlineData("dev-orders")]
    public void In_StagingThing_IsTrue(string text) => Assert.True(StagingWords.In(text));

    [Theory]
    [InlineData("")]
    [InlineData("https://shop.contoso.com")]
    [InlineData("Host=postgres;Database=shop")]
    [InlineData("latest")]
    [InlineData("contest")]
    [InlineData("Contestant")]
    [InlineData("device")]
    [InlineData("quality")]
    [InlineData("backstage")]
    [InlineData("production")]
    [InlineData("30")]
    [InlineData("https://testimonials.contoso.com")]
    public void In_AnythingElse_IsFalse(string text) => Assert.False(StagingWords.In(text));

    [Fact]
    public void In_LongHostileText_EndsSoon() => Assert.False(StagingWords.In(new string('s', 1_000_000)));
}
