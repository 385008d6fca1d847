namespace Portal.Emulator.Faults;

/// <summary>The operations of ARM that faults can be aimed at by name.</summary>
internal static class NamedOperations
{
    public static readonly NamedOperation Swap = new("swap", "Exchange the addresses", "PUT", "/cloudServiceSlots/swap$");

    public static readonly IReadOnlyList<NamedOperation> All =
    [
        Swap,
        new("getSlot", "Read the slot", "GET", "/cloudServiceSlots/swap$"),
        new("getOperation", "Ask how a running operation stands", "GET", "/operations/[^/]+$"),
        new("getOperationResult", "Ask for the result of an operation", "GET", "/operationResults/[^/]+$"),
        new("listSubscriptions", "List the subscriptions", "GET", "^/subscriptions$"),
        new("listCloudServices", "List the deployments", "GET", "/cloudServices$"),
        new("getCloudService", "Read a deployment", "GET", "/cloudServices/[^/]+$"),
        new("getInstanceView", "Read how a deployment is", "GET", "/cloudServices/[^/]+/instanceView$"),
        new("listRoleInstances", "List the instances of a deployment", "GET", "/cloudServices/[^/]+/roleInstances$"),
        new("listLoadBalancers", "List the load balancers", "GET", "/loadBalancers$"),
        new("getLoadBalancer", "Read a load balancer", "GET", "/loadBalancers/[^/]+$"),
        new("listPublicAddresses", "List the public addresses", "GET", "/publicIPAddresses$"),
        new("getPublicAddress", "Read a public address", "GET", "/publicIPAddresses/[^/]+$"),
        new("listLocks", "List the locks", "GET", "/locks$"),
        new("listPermissions", "List the permissions", "GET", "/permissions$"),
        new("listAutoscaleSettings", "List the autoscale settings", "GET", "/autoscaleSettings$"),
        new("exchangeAddresses", "Exchange the addresses of two load balancers", "POST", "/setLoadBalancerFrontendPublicIpAddresses$"),
        new("putCloudService", "Create or update a deployment", "PUT", "/cloudServices/[^/]+$"),
        new("deleteCloudService", "Delete a deployment", "DELETE", "/cloudServices/[^/]+$"),
        new("start", "Start a deployment", "POST", "/cloudServices/[^/]+/start$"),
        new("powerOff", "Stop a deployment", "POST", "/cloudServices/[^/]+/poweroff$"),
    ];

    public static NamedOperation? Find(string name) => All.FirstOrDefault(operation => operation.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
