using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.SignIn;

/// <summary>A swap with the rights of the operator: a real provider gives the token, and the cloud's activity log names the person.</summary>
public sealed class OnBehalfTests(Chromium chromium) : SignedInTest(chromium)
{
    [Fact]
    public async Task Swap_OnBehalfOfTheOperator_IsTheOperatorsInTheActivityLog()
    {
        await using var cloud = await CloudAlone.StartAsync(TestContext.Current.CancellationToken);
        var portal = Start(("Arm:Endpoint", cloud.Address), ("Arm:Credential", "Emulator"), ("Arm:Certificate", cloud.Certificate), ("Arm:OnBehalfOfOperator", "true"));
        var page = await SignInAsync(await VisitAsync(portal), "ana@contoso.example", "Portal.Operator", "/");
        await page.IsLiveAsync();

        await page.SwapAsync("shop-api");

        await Expect(page.Result()).ToContainTextAsync("is live since");
        var callers = (await cloud.CallersAsync(TestContext.Current.CancellationToken)).Distinct().ToList();
        Assert.Equal(["ana@contoso.example"], callers);
    }
}
