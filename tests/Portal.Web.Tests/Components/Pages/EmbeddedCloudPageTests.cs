using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Web.Components.Pages;
using Portal.Web.EmbeddedCloud;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Pages;

public sealed class EmbeddedCloudPageTests : BunitContext
{
    private readonly FakeCloudDoor door = new();
    private readonly FakeTimeProvider time = new();

    public EmbeddedCloudPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var estate = new ServiceEstate();
        estate.Replace(new EstateSnapshot([BoardSamples.Row("orders"), BoardSamples.Row("shop-api")], [], [], time.GetUtcNow()), EstateSnapshot.Empty);
        Services.AddMudServices();
        Services.AddSingleton(estate).AddSingleton<TimeProvider>(time).AddLocalOperator();
    }

    [Fact]
    public void Page_NoDoor_IsNotFound()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        var asked = false;
        navigation.OnNotFound += (_, _) => asked = true;

        var page = Render<EmbeddedCloudPage>();

        Assert.True(asked);
        Assert.Empty(page.Markup.Trim());
    }

    [Fact]
    public void Page_NothingOrdered_SaysWhereTheStateIsAndThatAllIsWell()
    {
        var page = Show();

        Assert.Equal("Embedded cloud", page.Find("h1").TextContent);
        Assert.Contains("/data/cloud.json", page.Find(".cloud-facts").TextContent);
        Assert.Contains("do not answer yet", page.Markup);
        Assert.Contains("No fault is ordered", page.Markup);
        Assert.Contains("A restart takes them all away.", page.Markup);
    }

    [Fact]
    public void Page_Addresses_AreListedWithTheirLinksAndVersions()
    {
        door.Addresses = [CloudSamples.Address, CloudSamples.Address with { Label = "shut", Links = [] }];
        var page = Show();

        Assert.Equal("http://127.8.0.1:8080/", page.Find("a.reach").GetAttribute("href"));
        Assert.Equal("4.1.7", page.Find(".vips tbody td:last-child").TextContent);

        page.Find(".vips button").Click();
        Assert.Equal(["shut"], door.Opened);
    }

    [Fact]
    public void Order_OfAKind_SendsWhatWasTypedAndListsIt()
    {
        var page = Show();
        page.Find("#fault-retryAfter").Change("7");
        page.Find("#fault-service").Change("shop-api");
        page.Find("#fault-probability").Change("0.5");

        page.Find("form").Submit();

        var order = Assert.Single(door.Orders);
        Assert.Equal(("throttled", "throttled"), (order.Name, order.Kind));
        Assert.Equal(new Dictionary<string, object> { ["retryAfter"] = 7, ["service"] = "shop-api", ["probability"] = 0.5 }, order.Values);
        Assert.Equal("429 Too many requests", page.Find(".scroll th[scope=row]").FirstChild!.TextContent);
    }

    [Fact]
    public void Order_AnotherKind_AsksForItsFieldsOnly()
    {
        var page = Show();
        Assert.Equal(["retryAfter", "service", "times", "probability"], Fields(page));

        page.Find("#fault-kind").Change("halfDone");

        Assert.Equal(["service", "times"], Fields(page));
        Assert.Equal("The swap ends as Failed.", page.Find("#fault-what").TextContent);
    }

    [Fact]
    public void Order_WrongNumbers_SaysWhatToMendAndSendsNothing()
    {
        var page = Show();
        page.Find("#fault-times").Change("none");
        page.Find("#fault-probability").Change("2");

        page.Find("form").Submit();

        Assert.Empty(door.Orders);
        Assert.Equal("Times is none. Enter a whole number from 1 to 100, or leave it empty.", page.Find("#fault-times-says").TextContent);
        Assert.Equal("Probability is 2. Enter a number from 0 to 1, or leave it empty.", page.Find("#fault-probability-says").TextContent);
        Assert.Equal("true", page.Find("#fault-times").GetAttribute("aria-invalid"));
        Assert.Contains("2 fields to mend", page.Find("form [role=alert]").TextContent);
    }

    [Fact]
    public void Order_Refused_ShowsTheCloudsWords()
    {
        door.Refusal = "There is no service 'shop-api'. Allowed: orders.";
        var page = Show();

        page.Find("form").Submit();

        Assert.Equal(door.Refusal, page.Find(".notice[role=alert] p").TextContent);
    }

    [Fact]
    public void Remove_AnOrderedFault_TakesItAway()
    {
        door.Faults.Add(new CloudFault("throttled", "throttled") { Service = "orders", Times = 3 });
        var page = Show();
        Assert.Equal(["Every request, orders", "3 times more"], page.FindAll(".scroll tbody td").Take(2).Select(cell => cell.TextContent));

        page.Find(".scroll tbody button").Click();

        Assert.Empty(door.Faults);
        Assert.Contains("No fault is ordered", page.Markup);
    }

    [Fact]
    public void Change_AButton_ChangesTheChosenDeploymentAndSaysSo()
    {
        var page = Show();
        page.Find("#change-service").Change("shop-api");
        page.Find("#change-side").Change("Production");

        page.FindAll("[aria-label=Changes] button").Single(button => button.TextContent == "Stop an instance").Click();

        Assert.Equal([new CloudChange("instance-stops", "shop-api", Slot.Production)], door.Changes);
        Assert.Contains("Stop an instance, Production of shop-api.", page.Find("p[role=status]").TextContent);
        Assert.DoesNotContain(page.FindAll("[aria-label=Changes] button"), button => button.TextContent == "Scale");
    }

    [Fact]
    public void Change_OfBothSides_NamesTheServiceOnly()
    {
        var page = Show();
        page.Find("#change-service").Change("shop-api");

        page.FindAll("[aria-label=Changes] button").Single(button => button.TextContent == "Swap behind the portal's back").Click();

        Assert.Contains("Swap behind the portal's back, shop-api.", page.Find("p[role=status]").TextContent);
    }

    [Fact]
    public void Page_TheCloudIsSilent_SaysSoUntilItAnswers()
    {
        door.Silence = "The embedded cloud does not answer behind /data/cloud.sock.";
        var page = Show();
        Assert.Equal(door.Silence, page.Find(".notice[role=alert] p").TextContent);

        door.Silence = null;
        time.Advance(TimeSpan.FromSeconds(2));

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".notice")));
        Assert.NotEmpty(page.FindAll("form"));
    }

    [Fact]
    public void Page_AFaultIsUsedUp_LeavesTheListByItself()
    {
        door.Faults.Add(new CloudFault("throttled", "throttled") { Times = 1 });
        var page = Show();
        Assert.Contains("once more", page.Markup);

        door.Faults.Clear();
        time.Advance(TimeSpan.FromSeconds(2));

        page.WaitForAssertion(() => Assert.Contains("No fault is ordered", page.Markup));
    }

    private static IEnumerable<string> Fields(IRenderedComponent<EmbeddedCloudPage> page) =>
        page.FindAll("form .field:not(.wide) > .input").Select(field => field.Id!["fault-".Length..]);

    private IRenderedComponent<EmbeddedCloudPage> Show()
    {
        Services.AddSingleton<ICloudDoor>(door);
        return Render<EmbeddedCloudPage>();
    }
}
