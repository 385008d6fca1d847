using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Releases;

public class VisibleVaultsTests
{
    private static readonly KeyVault Shop = TwoVaults.Shop;
    private static readonly KeyVault Pay = TwoVaults.Pay;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static VisibleVaults For(Access access)
    {
        var session = new OperatorSession();
        session.Set(access);
        return new VisibleVaults(new TwoVaults(), session);
    }

    [Fact]
    public async Task ListAsync_OfAGroup_LeavesOutTheOthers()
    {
        var vaults = For(Scoped.Access(OperatorRole.Operator, "/subscriptions/s1/resourceGroups/shop"));

        Assert.Equal([Shop], (await vaults.ListAsync(new SubscriptionId("s1"), Token)).Found);
        Assert.Single((await vaults.CertificatesAsync(Shop.Id, Token)).Found);
        Assert.Empty((await vaults.CertificatesAsync(Pay.Id, Token)).Found);
    }

    [Fact]
    public async Task ListAsync_WhoMayChangeNothing_SeesNone()
    {
        Assert.Empty((await For(Scoped.Access(OperatorRole.Reader, "/subscriptions/s1")).ListAsync(new SubscriptionId("s1"), Token)).Found);
        Assert.Empty((await For(Access.None).ListAsync(new SubscriptionId("s1"), Token)).Found);
        Assert.Empty((await For(Scoped.Access(OperatorRole.Reader, "/subscriptions/s1")).CertificatesAsync(Shop.Id, Token)).Found);
    }

    [Fact]
    public async Task ListAsync_WhoMayAnything_SeesAll() => Assert.Equal([Shop, Pay], (await For(Sample.AnaMay).ListAsync(new SubscriptionId("s1"), Token)).Found);
}
