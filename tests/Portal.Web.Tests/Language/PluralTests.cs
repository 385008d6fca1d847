using System.Globalization;
using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class PluralTests
{
    [Theory]
    [InlineData("en", 0, "many")]
    [InlineData("en", 1, "one")]
    [InlineData("en", 2, "many")]
    [InlineData("fr", 0, "one")]
    [InlineData("de-AT", 1, "one")]
    [InlineData("ja", 7, "one")]
    public void Of_TwoForms_ByTheLanguagesRule(string language, int count, string form) => Assert.Equal(form, In(language, () => Plural.Of(count, "one|many")));

    [Theory]
    [InlineData("pl", 1, "one")]
    [InlineData("pl", 22, "few")]
    [InlineData("pl", 12, "many")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 11, "many")]
    [InlineData("cs", 4, "few")]
    [InlineData("cs", 5, "many")]
    [InlineData("en", 4, "few")]
    public void Of_ThreeForms_ByTheLanguagesRule(string language, int count, string form) => Assert.Equal(form, In(language, () => Plural.Of(count, "one|few|many")));

    [Fact]
    public void Of_OneFormOnly_IsIt() => Assert.Equal("checks", Plural.Of(3, "checks"));

    private static string In(string language, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
