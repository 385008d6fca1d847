using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Components.Services;

/// <summary>A step of the path to what is shown.</summary>
public sealed record Crumb(string Text, string Href)
{
    /// <summary>From the tree to the selected thing, which comes last.</summary>
    public static IReadOnlyList<Crumb> PathOf(Selection selection) => selection switch
    {
        Selection.OfSubscription at => [Tree, Last(at)],
        Selection.OfService at => [.. PathOf(new Selection.OfSubscription(at.Row.Service.Subscription, [])), Last(at)],
        Selection.OfDeployment at => [.. PathOf(new Selection.OfService(at.Row)), Last(at)],
        Selection.OfRole at => [.. PathOf(new Selection.OfDeployment(at.Row, at.Deployment)), Last(at)],
        Selection.OfInstance at => [.. PathOf(new Selection.OfRole(at.Row, at.Deployment, at.Role)), Last(at)],
        Selection.Missing { Nearest: { } nearest } at => [.. PathOf(nearest), Last(at)],
        Selection.Reading { Row: { } row } at => [.. PathOf(new Selection.OfService(row)), Last(at)],
        Selection.None => [],
        _ => [Tree, Last(selection)],
    };

    /// <summary>To a page that belongs to a service, or to a subscription where there is none.</summary>
    public static IReadOnlyList<Crumb> PathTo(string page, Subscription subscription, HostedService? service) =>
        [Tree, new(subscription.Name, PortalUrls.Subscription(subscription.Id)), .. service is null ? [] : new Crumb[] { new(service.Name, PortalUrls.Service(service)) }, new(page, "")];

    private static Crumb Tree => new(Words.CrumbHostedServices, PortalUrls.HostedServices());

    private static Crumb Last(Selection selection) => new(selection.Name, selection.Href ?? "");
}
