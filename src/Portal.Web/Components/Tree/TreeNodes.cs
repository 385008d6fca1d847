using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Tree;

/// <summary>The estate as a tree: subscription, hosted service, deployment, role, instance.</summary>
/// <param name="complete">Adds what a fresh reading knows to a service from a list.</param>
internal sealed class TreeNodes(EstateSnapshot snapshot, Func<HostedService, HostedService> complete)
{
    private readonly ILookup<SubscriptionId, ServiceRow> services = snapshot.Rows.ToLookup(row => row.Service.Subscription.Id);

    public IReadOnlyList<TreeNode> Subscriptions() => Siblings(
        snapshot.Subscriptions.Concat(snapshot.Rows.Select(row => row.Service.Subscription))
            .DistinctBy(subscription => subscription.Id).OrderBy(subscription => subscription.Name, StringComparer.OrdinalIgnoreCase),
        (subscription, position, of) => new TreeNode(
            new(PortalUrls.Subscription(subscription.Id), null,
                TreeNodeKind.Subscription, subscription.Name, OpenIf(services[subscription.Id].Any()), position, of)
            {
                End = Count(subscription),
            },
            () => Services(subscription)));

    private string Count(Subscription subscription) =>
        snapshot.Problems.Any(problem => problem.Subscription == subscription.Name) ? Words.TreeNodesNotRead : services[subscription.Id].Count().ToString();

    private IReadOnlyList<TreeNode> Services(Subscription subscription) => Siblings(
        services[subscription.Id].OrderBy(row => row.Service.Name, StringComparer.OrdinalIgnoreCase),
        (row, position, of) => new TreeNode(
            new(PortalUrls.Service(row.Service), PortalUrls.Subscription(subscription.Id),
                TreeNodeKind.Service, row.Service.Name, false, position, of)
            {
                Service = row.Service.Key,
                State = StateLook.Of(row),
            },
            () => Deployments(complete(row.Service))));

    private static IReadOnlyList<TreeNode> Deployments(HostedService service) => Siblings(service.Deployments,
        (deployment, position, of) => new TreeNode(
            new(PortalUrls.Deployment(service, deployment.Slot), PortalUrls.Service(service),
                TreeNodeKind.Deployment, deployment.Name, OpenIf(deployment.Roles.Count > 0), position, of)
            {
                Service = service.Key,
                Slot = deployment.Slot,
                Version = deployment.Name.Contains(deployment.Version, StringComparison.OrdinalIgnoreCase) ? null : deployment.Version,
            },
            () => Roles(service, deployment)));

    private static IReadOnlyList<TreeNode> Roles(HostedService service, Deployment deployment) => Siblings(deployment.Roles,
        (role, position, of) => new TreeNode(
            new(PortalUrls.Role(service, deployment.Slot, role.Name), PortalUrls.Deployment(service, deployment.Slot),
                TreeNodeKind.Role, role.Name, OpenIf(role.Capacity > 0 || role.Instances.Count > 0), position, of)
            {
                Service = service.Key,
                End = (role.Instances.Count > 0 ? role.Instances.Count : role.Capacity).ToString(),
            },
            () => Instances(service, deployment.Slot, role)));

    private static IReadOnlyList<TreeNode> Instances(HostedService service, Slot slot, Role role) => Siblings(role.Instances,
        (instance, position, of) => new TreeNode(
            new(PortalUrls.Instance(service, slot, role.Name, instance.Name), PortalUrls.Role(service, slot, role.Name),
                TreeNodeKind.Instance, instance.Name, null, position, of)
            {
                Service = service.Key,
                End = StateLook.Of(instance).Word,
            },
            () => TreeNode.Nothing));

    private static bool? OpenIf(bool hasBelow) => hasBelow ? false : null;

    private static IReadOnlyList<TreeNode> Siblings<T>(IEnumerable<T> items, Func<T, int, int, TreeNode> make)
    {
        var all = items.ToList();
        return [.. all.Select((item, index) => make(item, index + 1, all.Count))];
    }
}
