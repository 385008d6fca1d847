using Portal.Domain.HostedServices;
using Portal.Web.Components.Services;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Services;

public sealed class CrumbTests
{
    private static readonly HostedService Service = DialogSamples.Service;

    [Fact]
    public void PathTo_APageOfAService_LeadsOverItsSubscriptionAndItself() =>
        Assert.Equal(
            [("Hosted Services", "/services"), ("Retail-Prod", PortalUrls.Subscription(Service.Subscription.Id)), ("shop-api", PortalUrls.Service(Service)), ("New deployment", "")],
            Crumb.PathTo("New deployment", Service.Subscription, Service).Select(crumb => (crumb.Text, crumb.Href)));

    [Fact]
    public void PathTo_APageWithoutAService_LeadsOverItsSubscription() =>
        Assert.Equal(["Hosted Services", "Retail-Prod", "New deployment"], Crumb.PathTo("New deployment", Service.Subscription, null).Select(crumb => crumb.Text));
}
