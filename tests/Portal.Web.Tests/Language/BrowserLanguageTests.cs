using System.Globalization;
using Microsoft.AspNetCore.Http;
using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class BrowserLanguageTests
{
    private static readonly CultureInfo[] There = [PageLanguages.Neutral, CultureInfo.GetCultureInfo("de"), CultureInfo.GetCultureInfo("pt-BR")];

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT, en;q=0.9", "de")]
    [InlineData("fr, DE;q=0.5, en;q=0.7", "en")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("de;q=0, en-GB", "en")]
    public async Task Determine_ALanguageThatIsThere_IsTaken(string header, string expected)
    {
        var found = await AskAsync(header);
        Assert.Equal(expected, found!.Value.Texts);
        Assert.Equal("", found.Value.Formats); // Whatever the reader speaks, the culture that formats for machines stays invariant.
    }

    [Theory]
    [InlineData("")]
    [InlineData("fr")]
    [InlineData("pt-PT, pt;q=0.8")]
    [InlineData("*")]
    [InlineData("-, ;;q=x")]
    public async Task Determine_NoneThatIsThere_IsLeftToTheNeutralOne(string header) => Assert.Null(await AskAsync(header));

    private static async Task<(string Formats, string Texts)?> AskAsync(string header)
    {
        var request = new DefaultHttpContext();
        request.Request.Headers.AcceptLanguage = header;
        var found = await new BrowserLanguage(There).DetermineProviderCultureResult(request);
        return found is null ? null : (found.Cultures.Single().ToString(), found.UICultures.Single().ToString());
    }
}
