using System.Globalization;
using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class SaidTests
{
    [Theory]
    [InlineData("Swap partner set", "[Šŵàþ þàřťñéř šéť]")]
    [InlineData("shop-api has no staging deployment.", "[shop-api ĥàš ñö šťàĝíñĝ đéþľöýɱéñť.]")]
    [InlineData("27 of 29 checks met", "[27 öƒ 29 çĥéçķš ɱéť]")]
    public void Of_ASentenceInAnotherLanguage_IsTranslated(string text, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("qps-ploc");

        Assert.Equal(said, Said.Of(text));
    }

    [Theory]
    [InlineData("shop-api-0911")]
    [InlineData("")]
    [InlineData(null)]
    public void Of_WhatNobodySays_IsAsRecorded(string? text)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("qps-ploc");

        Assert.Equal(text, Said.Of(text));
    }

    [Fact]
    public void Of_ASentenceInEnglish_IsTheSame() => Assert.Equal("Swap partner set", Said.Of("Swap partner set"));
}
