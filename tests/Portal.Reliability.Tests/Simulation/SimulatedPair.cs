using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>The truth about one service: which deployment holds the production address, and what the cloud is doing to it.</summary>
internal sealed class SimulatedPair(string name)
{
    public const string Kind = "Simulated";

    public static readonly Subscription Subscription = new(new SubscriptionId("s1"), "Retail-Prod");

    public string Name => name;

    public ServiceKey Key { get; } = ServiceKey.Of(Kind, name);

    public string[] Deployments { get; } = [$"/id/{name}-one", $"/id/{name}-two"];

    /// <summary>The deployment in the production slot.</summary>
    public string Live { get; private set; } = $"/id/{name}-one";

    /// <summary>The live deployment has lost its address.</summary>
    public bool IsTorn { get; private set; }

    public SimulatedWork? Running { get; set; }

    public Queue<CloudFault> Faults { get; } = [];

    /// <summary>Who was live from when on; null while torn.</summary>
    public List<(TimeSpan From, string? Live)> History { get; } = [(TimeSpan.Zero, $"/id/{name}-one")];

    public void Set(string? live, TimeSpan at)
    {
        IsTorn = live is null;
        Live = live ?? Live;
        History.Add((at, live));
    }

    /// <summary>Whether this deployment was live, and whole, at some instant from then on.</summary>
    public bool WasLiveSince(TimeSpan from, string deployment) =>
        History.Where((entry, index) => index == History.Count - 1 || History[index + 1].From >= from).Any(entry => entry.Live == deployment);

    public SideNow Side(string deployment) => new(
        new DeploymentId(deployment),
        deployment == Live ? Slot.Production : Slot.Staging,
        deployment != Live ? Staged.Id : IsTorn ? null : Production.Id,
        Running is null);

    public HostedService Service() => new(
        Key, Kind, name, Subscription, "westeurope", Deployment(Live, Slot.Production), Deployment(Deployments.Single(other => other != Live), Slot.Staging));

    private Vip Production => new($"/ip/{name}-production", "20.50.1.7", null, AddressAllocation.Static);

    private Vip Staged => new($"/ip/{name}-staging", "20.50.1.9", null, AddressAllocation.Static);

    private Deployment Deployment(string id, Slot slot) => new()
    {
        Id = new DeploymentId(id),
        Name = id[4..],
        Version = id == Deployments[0] ? "1.0.0" : "1.1.0",
        Slot = slot,
        Vip = slot == Slot.Staging ? Staged : IsTorn ? null : Production,
        Instances = 2,
        InstancesReady = 2,
        State = Running is null ? "Succeeded" : "Updating",
    };
}
