using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Pages;

/// <summary>Every page has an address, survives a reload, fits a phone, and comes with strict headers.</summary>
public sealed class AddressTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium), IClassFixture<SharedPortal>
{
    [Fact]
    public async Task EveryPage_Reloaded_ShowsTheSame()
    {
        var visitor = await VisitAsync(shared.App);
        visitor.ForgiveNotFound();
        foreach (var place in await Place.AllAsync(visitor))
        {
            await place.OpenAsync(visitor);
            var address = visitor.Page.Url;

            await visitor.Page.ReloadAsync();
            await visitor.Page.IsLiveAsync();

            await Expect(place.Telling(visitor.Page)).ToBeVisibleAsync();
            Assert.Equal(address, visitor.Page.Url);
            await Expect(visitor.Page.Locator("h1")).ToHaveCountAsync(1);
            await Expect(visitor.Page.GetByRole(AriaRole.Main, new() { IncludeHidden = true })).ToHaveCountAsync(1);
        }
    }

    [Fact]
    public async Task EveryPage_OnAPhoneWithLongNames_FitsTheWidth()
    {
        var desk = await VisitAsync(shared.App);
        var phone = await VisitAsync(shared.App, Screen.Phone);
        phone.ForgiveNotFound();
        var tooWide = new List<string>();
        foreach (var place in await Place.AllAsync(desk))
        {
            await place.OpenAsync(phone);
            if (await phone.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") is > 0 and var excess)
                tooWide.Add($"{place.Name} by {excess} px");
        }

        Assert.Empty(tooWide);
    }

    [Fact]
    public async Task EveryPage_Answer_HasItsStatusAndAStrictContentSecurityPolicy()
    {
        var visitor = await VisitAsync(shared.App);
        foreach (var place in await Place.AllAsync(visitor))
        {
            var answer = await visitor.Page.APIRequest.GetAsync(place.Address);
            var policy = answer.Headers.GetValueOrDefault("content-security-policy", "");
            var scripts = policy.Split(';', StringSplitOptions.TrimEntries).SingleOrDefault(part => part.StartsWith("script-src", StringComparison.Ordinal));

            Assert.Equal((place.Name, place.IsMissing ? 404 : 200), (place.Name, answer.Status));
            Assert.Equal("script-src 'self'", scripts);
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValueOrDefault("x-content-type-options"));
        }
    }
}
