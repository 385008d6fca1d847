using System.Net.Http.Json;
using System.Text.Json;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Language;

public sealed class LanguagePartsTests : IAsyncLifetime
{
    private WholePortal portal = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => portal = await WholePortal.StartAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("qps-ploc", "[Ɓöàřđ]")]
    [InlineData("qps-ploc-x, en;q=0.8", "[Ɓöàřđ]")]
    [InlineData("de, en;q=0.8", "Board")]
    [InlineData("de", "Board")]
    public async Task Page_SpeaksTheFirstLanguageThatIsThere(string asked, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);

        var page = await (await portal.Client.SendAsync(request, Token)).Content.ReadAsStringAsync(Token);

        Assert.Contains($"<h1>{title}</h1>", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_AskedInAnotherLanguage_AnswersTheSame()
    {
        var plain = await portal.Client.GetFromJsonAsync<JsonElement>("/api/subscriptions", Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/subscriptions");
        request.Headers.TryAddWithoutValidation("Accept-Language", "qps-ploc");

        var asked = await (await portal.Client.SendAsync(request, Token)).Content.ReadFromJsonAsync<JsonElement>(Token);

        Assert.Equal(plain.GetRawText(), asked.GetRawText());
    }

    [Theory]
    [InlineData("zone=Asia%2FKolkata", "UTC+5:30")]
    [InlineData("zone=Nowhere", " UTC")]
    [InlineData("theme=dark", " UTC")]
    public async Task Page_ShowsTheTimesOfTheZoneThatTheBrowserTold(string cookie, string zone)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);

        var page = System.Net.WebUtility.HtmlDecode(await (await portal.Client.SendAsync(request, Token)).Content.ReadAsStringAsync(Token));

        Assert.Contains($"{zone}</time>", page, StringComparison.Ordinal);
    }
}
