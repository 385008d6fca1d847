using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Support;
using Portal.Domain.Estate;
using Portal.Domain.Standby;
using Portal.Web.Tests.Samples;

namespace Portal.Browser.Tests.Pages;

/// <summary>What appears after a click, in the pseudo language: dialogs, menus, errors of fields, replies. What is left in English letters could not be translated.</summary>
public sealed class LanguageTests(Chromium chromium) : BrowserTest(chromium)
{
    /// <summary>What the test itself types or orders, and what Azure and configurations say.</summary>
    private static readonly string[] Typed = ["Database job", "year-end closing", "zzz", "test", "keep-address", "payroll-ip", "Partners have this address in their firewalls.", "InternalServerError", "The operation did not succeed", "true", "false"];

    private PortalApp portal = null!;
    private Visitor visitor = null!;

    private IPage Page => visitor.Page;

    [Fact]
    public async Task WhatAppearsAfterAClick_InAnotherLanguage_SaysNothingInEnglish()
    {
        portal = StartPortal(new() { SwapDuration = TimeSpan.FromMilliseconds(100), Deadline = TimeSpan.FromHours(1) });
        visitor = await VisitAsync(portal, reader: new Reader("qps-ploc", "Asia/Kolkata"));
        visitor.ForgiveNotFound();
        var listener = await Listener.ToAsync(Page);
        var addresses = (await portal.Services.GetRequiredService<ServiceEstate>().FirstReadingAsync(TestContext.Current.CancellationToken)).Rows.ToDictionary(row => row.Service.Name, row => $"/subscriptions/{row.Service.Subscription.Id}/services/{row.Service.Key}");

        await BoardAsync();
        await SwapDialogsAsync(addresses);
        await SwappedAsync(addresses);
        await ChangeDialogsAsync(addresses);
        await RulesAsync(addresses);
        await FormsAsync();

        var rows = portal.Services.GetRequiredService<ServiceEstate>().Now.Rows.Select(row => row.Service).ToList();
        var english = new EnglishLetters(rows.SelectMany(EnglishLetters.DataOf).Append(portal.Services.GetRequiredService<StandbyLeases>().Prices.Source).Concat(Typed));
        var left = listener.Heard.Where(text => english.AreIn(text.Key)).Select(text => $"{text.Value}: {text.Key}").Order(StringComparer.Ordinal).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{listener.Heard.Count} texts heard, {left.Count} that no translation reaches");
        Assert.True(listener.Heard.Count > 500, $"Only {listener.Heard.Count} texts were heard.");
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    private async Task BoardAsync()
    {
        await visitor.GoAsync("/");
        await Page.Keyboard.PressAsync("?");
        await SeeAsync("#keys[open]");
        await Page.Keyboard.PressAsync("Escape");
        await ClickAsync("details.who summary");
        await ClickAsync("tr.row [data-bell]");
        await SeeAsync("tr.row [data-bell][aria-pressed=true]");
        await Page.Locator("#q").FillAsync("zzz");
        await SeeAsync("section.empty");
        await visitor.GoAsync("/?state=closed&by=team");
        await SeeAsync("section.empty");
    }

    private async Task SwapDialogsAsync(Dictionary<string, string> at)
    {
        await visitor.GoAsync($"{at["shop-api"]}/swap");
        await SeeAsync(".mud-dialog footer .main");
        await ClickAsync(".mud-dialog [data-key=D]");
        await (await VisitAsync(portal)).GoAsync($"{at["shop-api"]}/swap");
        await Expect(Page.Locator(".mud-dialog .who-is-here")).Not.ToBeEmptyAsync();
        await portal.Cloud.ChangeAsync("shop-api", "scale?to=5");
        await SeeAsync(".mud-dialog footer .review");
        await visitor.GoAsync($"{at["search"]}/swap");
        await SeeAsync(".mud-dialog .fail");
        await ClickAsync(".mud-dialog [data-bell]");
        await SeeAsync(".mud-dialog [data-bell][aria-pressed=true]");
        foreach (var service in new[] { "checkout", "reports", "mail", "inventory" })
        {
            await visitor.GoAsync($"{at[service]}/swap");
            await SeeAsync(".mud-dialog footer .btn");
        }
    }

    /// <summary>One that succeeds, and returns; one that splits, and is repaired.</summary>
    private async Task SwappedAsync(Dictionary<string, string> at)
    {
        await SwapAsync(at["thumbnails"]);
        await SeeAsync(".result[data-state=ready]");
        await Page.Locator(".lease-do select").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await ClickAsync(".lease-do .btn");
        await SeeAsync(".lease-do .quiet");
        await OpenAllAsync();
        await visitor.GoAsync($"{at["thumbnails"]}/swap");
        await SeeAsync(".mud-dialog [data-kind=return] footer .main, .mud-dialog[data-kind=return] footer .main");
        await portal.Cloud.FaultAsync("once", new { kind = "halfDone", times = 1 });
        await SwapAsync(at["shipping-rates"]);
        await SeeAsync(".result[data-state=blocked]");
        var split = Page.Url;
        foreach (var way in new[] { "forward", "back" })
        {
            await visitor.GoAsync($"{split}/repair/{way}");
            await SeeAsync(".mud-dialog footer .main");
        }
    }

    private async Task ChangeDialogsAsync(Dictionary<string, string> at)
    {
        foreach (var kind in new[] { "restart", "stop", "start", "reimage", "delete", "promote", "demote" })
        {
            foreach (var side in new[] { "staging", "production" })
            {
                await visitor.GoAsync($"{at["storefront"]}/change/{kind}/{side}");
                await SeeAsync(".mud-dialog .know li, .mud-dialog .fail, .mud-dialog [role=alert]");
            }
        }

        await visitor.GoAsync($"{at["storefront"]}/change/restart/staging");
        await SeeAsync(".mud-dialog footer .main");
        await portal.Cloud.ChangeAsync("storefront", "scale?to=5");
        await SeeAsync(".mud-dialog footer .review");
        await visitor.GoAsync($"{at["storefront"]}/change/restart/staging");
        await ClickAsync(".mud-dialog footer .main");
        await SeeAsync(".result[data-state=ready]");
    }

    private async Task RulesAsync(Dictionary<string, string> at)
    {
        using var api = new HttpClient { BaseAddress = new Uri(portal.Address) };
        await SetAsync(api, HttpMethod.Post, "/api/locks", new { scope = $"service={Key(at["storefront"])}", reason = "Database job" });
        await SetAsync(api, HttpMethod.Post, "/api/windows", new { reason = "year-end closing", scope = $"service={Key(at["live-events"])}", start = "2025-01-01T00:00", end = "2025-01-02T00:00", timeZone = "Europe/Berlin", rule = "FREQ=DAILY" });
        await SetAsync(api, HttpMethod.Put, "/api/policies", new { scope = $"service={Key(at["feature-flags"])}", swap = "secondPerson", change = "secondPerson" });
        foreach (var service in new[] { "storefront", "live-events" })
        {
            await visitor.GoAsync($"{at[service]}/swap");
            await ClickAsync(".mud-dialog .take input");
            await SeeAsync(".mud-dialog #swap-reason[required]");
        }

        foreach (var (address, reason) in new[] { ("swap", "#swap-reason"), ("change/restart/staging", "#change-reason") })
        {
            await visitor.GoAsync($"{at["feature-flags"]}/{address}");
            await Page.Locator(reason).FillAsync("test");
            await ClickAsync(".mud-dialog footer .main");
            await SeeAsync(".mud-dialog .notice[data-state=waiting]");
        }

        await visitor.GoAsync("/approvals");
        await visitor.GoAsync(at["shop-api"]);
        await OpenAllAsync();
        await ClickAsync("form.lock-form button[type=submit]");
        await SeeAsync("#lock-note.blocked");
        for (var shape = 0; shape < 3; shape++)
        {
            await visitor.GoAsync("/rules");
            await Page.Locator("section[aria-labelledby=windows] > .do-cell button").Nth(shape).ClickAsync();
            await SeeAsync("#window-form");
            await Page.Locator("#window-end").FillAsync("2020-01-01T00:00");
            await Page.Locator("#window-start").FillAsync("2020-01-02T00:00");
            await SeeAsync("form.order [role=status] .blocked");
        }

        await ClickAsync("section[aria-labelledby=locks] form button[type=submit]");
        await SeeAsync("section[aria-labelledby=locks] [role=alert]");
    }

    private async Task FormsAsync()
    {
        await visitor.GoAsync("/access");
        await ClickAsync("form.order button[type=submit]");
        await SeeAsync("form.order [role=alert]");
        await Page.Locator("#give-to").FillAsync("group-of-all");
        foreach (var role in new[] { "Operator", "Approver", "Owner" })
            await Page.Locator("#give-role").SelectOptionAsync(role);
        await ClickAsync("form.order button[type=submit]");
        await visitor.GoAsync("/notifications");
        await ClickAsync(".head .main");
        await ClickAsync("form.order button[type=submit]");
        await SeeAsync("form.order [role=alert]");
        await visitor.GoAsync("/packages");
        await Page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "shop.cscfg", MimeType = "text/xml", Buffer = "<no"u8.ToArray() });
        await SeeAsync("ul.files");
        await visitor.GoAsync("/cloud");
        foreach (var kind in await Page.Locator("#fault-kind option").EvaluateAllAsync<string[]>("options => options.map(option => option.value)"))
            await Page.Locator("#fault-kind").SelectOptionAsync(kind);
        await ClickAsync("form[aria-labelledby=order] button[type=submit]");
        await visitor.GoAsync("/history?topic=everything");
        await SeeAsync("table");
    }

    private async Task SwapAsync(string service)
    {
        await visitor.GoAsync($"{service}/swap");
        await ClickAsync(".mud-dialog footer .main");
        await Expect(Page).ToHaveURLAsync(new Regex("/operations/[0-9]+$"));
    }

    private async Task OpenAllAsync() => await Page.Locator("main").EvaluateAsync("main => main.querySelectorAll('details').forEach(each => each.open = true)");

    private Task ClickAsync(string selector) => Page.Locator(selector).First.ClickAsync();

    private Task SeeAsync(string selector) => Expect(Page.Locator(selector).First).ToBeVisibleAsync();

    private static string Key(string address) => address[(address.LastIndexOf('/') + 1)..];

    private static async Task SetAsync(HttpClient api, HttpMethod method, string address, object body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        using var answer = await api.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }
}
