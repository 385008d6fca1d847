using Portal.Web.Components.Cloud;
using Portal.Web.EmbeddedCloud;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Cloud;

public sealed class FaultFormTests
{
    [Fact]
    public void ToOrder_NameTaken_TakesTheNextNumber()
    {
        var form = new FaultForm();
        Assert.Equal("throttled", form.ToOrder(CloudSamples.Throttled, []).Name);
        Assert.Equal("throttled-3", form.ToOrder(CloudSamples.Throttled, [new CloudFault("throttled", "throttled"), new CloudFault("throttled-2", "throttled")]).Name);
    }

    [Fact]
    public void ToOrder_TypedForAnotherKind_IsNotSent()
    {
        var form = new FaultForm { ["retryAfter"] = "9", ["times"] = "2" };
        Assert.Equal(["times"], form.ToOrder(CloudSamples.HalfDone, []).Values.Keys);
    }

    [Theory]
    [InlineData("times", "0", true)]
    [InlineData("times", "1.5", true)]
    [InlineData("times", "100", false)]
    [InlineData("probability", "0,5", true)]
    [InlineData("probability", "NaN", true)]
    [InlineData("probability", "0.5", false)]
    [InlineData("probability", "", false)]
    public void Problems_OfNumbers_NameTheField(string field, string typed, bool wrong) =>
        Assert.Equal(wrong, new FaultForm { [field] = typed }.Problems(CloudSamples.Throttled).ContainsKey(field));
}
