using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Swaps;

public class VersionOrderTests
{
    // Ascending, as semantic versioning 2.0 orders them, with what people write besides.
    private static readonly string[] Ascending =
    [
        "0", "0.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0",
        "1.0.1", "1.2", "1.10", "2.0.0-1", "2.0.0-2", "2.0.0-10", "2.0.0", "2.0.0.1", "2024.11.6", "20241106.1",
    ];

    [Fact]
    public void Compare_EveryPair_IsInOrder()
    {
        for (var i = 0; i < Ascending.Length; i++)
        {
            for (var j = 0; j < Ascending.Length; j++)
                Assert.Equal((Ascending[i], Ascending[j], Math.Sign(i - j)), (Ascending[i], Ascending[j], Math.Sign(VersionOrder.Compare(Ascending[i], Ascending[j])!.Value)));
        }
    }

    [Theory]
    [InlineData("1.2", "1.2.0")]
    [InlineData("v1.2.0", "1.2.0")]
    [InlineData("V1.2.0", "v1.2.0.0")]
    [InlineData("1.2.0+build.7", "1.2.0+build.9")]
    [InlineData("1.2.0-rc.1+a", "1.2.0-rc.1")]
    [InlineData("01.2", "1.2")]
    public void Compare_TwoWaysToWriteOne_IsEqual(string left, string right) => Assert.Equal(0, VersionOrder.Compare(left, right));

    [Theory]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("shop-api-1123")]
    [InlineData("1..2")]
    [InlineData("1.x")]
    [InlineData(" 1.2")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1,2")]
    [InlineData("99999999999999999999")]
    public void Compare_NoVersion_IsNull(string text)
    {
        Assert.Null(VersionOrder.Compare(text, "1.0.0"));
        Assert.Null(VersionOrder.Compare("1.0.0", text));
    }
}
