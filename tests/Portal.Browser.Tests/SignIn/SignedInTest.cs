using Portal.Browser.Tests.Support;
using Portal.Browser.Tests.Support.Entra;

namespace Portal.Browser.Tests.SignIn;

/// <summary>A portal that people sign in to at a real OpenID Connect provider.</summary>
public abstract class SignedInTest(Chromium chromium) : BrowserTest(chromium), IAsyncLifetime
{
    private SignInProvider? provider;

    internal SignInProvider Provider => provider!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(TrustedCertificate.Value is null, "The provider's certificate can be trusted on Linux only.");
        provider = await SignInProvider.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (provider is not null)
            await provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal PortalApp Start(params (string Key, string Value)[] settings) => StartPortal(new()
    {
        Settings =
        [
            ("AzureAd:Instance", $"{Provider.Address}/"), ("AzureAd:TenantId", SignInProvider.Tenant),
            ("AzureAd:ClientId", SignInProvider.Client), ("AzureAd:ClientSecret", SignInProvider.Secret), .. settings,
        ],
    });

    internal static async Task<IPage> SignInAsync(Visitor visitor, string person, string roles, string address)
    {
        await visitor.Page.GotoAsync(address);
        await visitor.Page.GetByLabel("Person").FillAsync(person);
        await visitor.Page.GetByLabel("Roles").FillAsync(roles);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Go" }).ClickAsync();
        return visitor.Page;
    }
}
