using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData("/history?service=x")]
    [InlineData("/")]
    public void Of_PlaceInThePortal_IsTaken(string asked) => Assert.Equal(asked, ReturnAddress.Of(asked));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://attacker.example/")]
    [InlineData("//attacker.example/")]
    [InlineData("/\\attacker.example/")]
    [InlineData("/a\\..\\b")]
    [InlineData("\\\\attacker.example")]
    [InlineData("/\t/attacker.example")]
    [InlineData("/a\r\nLocation: https://attacker.example")]
    [InlineData("javascript:alert(1)")]
    public void Of_AnythingElse_IsTheBoard(string? asked) => Assert.Equal("/", ReturnAddress.Of(asked));
}
