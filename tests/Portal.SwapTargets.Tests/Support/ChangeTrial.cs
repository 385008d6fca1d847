using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.Emulator.Tests.Support;

namespace Portal.SwapTargets.Tests.Support;

/// <summary>Steps of changes, each sent to the embedded cloud as the portal does, followed and read.</summary>
internal sealed class ChangeTrial(TestCloud cloud) : IDisposable
{
    public const string Web = "Mail.Web";

    private readonly PackageFolder _packages = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public IChangeTarget Target => cloud.Changes;

    public void Dispose() => _packages.Dispose();

    public async Task<DeploymentOrder> OrderAsync(string service, string version, int instances = 2)
    {
        var known = (await cloud.FindAsync(service)).Service;
        var production = known.Production!;
        var group = production.Id.Value.Split('/')[4];
        return new DeploymentOrder
        {
            Name = $"{service}-{version}",
            Subscription = known.Subscription.Id,
            ResourceGroup = group,
            Region = known.Region,
            Slot = Slot.Staging,
            PairWith = production.Id,
            Release = version,
            Configuration = Configuration(production.Roles[0].Name, instances),
            Address = new AddressOrder($"/subscriptions/{known.Subscription.Id}/resourceGroups/{group}/providers/Microsoft.Network/publicIPAddresses/{service}-{version}-ip", IsNew: true, AddressAllocation.Static),
            Roles = [new RoleOrder(production.Roles[0].Name, production.Roles[0].Size, instances)],
            ServiceName = service,
            Version = version,
            Extensions = [new ExtensionOrder($"rdp-{version}", "Microsoft.Windows.Azure.Extensions", "RDP", "1.2")],
        };
    }

    public static string Configuration(string role, int instances) => $"""
        <ServiceConfiguration serviceName="fresh" osFamily="6" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
          <Role name="{role}"><Instances count="{instances}" /></Role>
        </ServiceConfiguration>
        """;

    public ChangeSending Sending(ChangeStep step, DeploymentOrder? order = null, UpgradeMode mode = UpgradeMode.Auto, string mark = "7.0.abc") =>
        new(step, order, mode, order is null ? null : new Uri(_packages.Write($"{order.Version}-{Guid.NewGuid():N}"[..(order.Version.Length + 9)], 443)), mark);

    /// <summary>Makes address and deployment.</summary>
    public async Task DeployAsync(DeploymentOrder order)
    {
        var id = Target.IdOf(order);
        await DoAsync(Sending(new ChangeStep(ChangeStepKind.MakeAddress, id, "Make the address"), order));
        await DoAsync(Sending(new ChangeStep(ChangeStepKind.Create, id, $"Deploy {order.Name}"), order));
    }

    /// <returns>What the last read said.</returns>
    public async Task<StepReading> DoAsync(ChangeSending sending, StepVerdict wanted = StepVerdict.Done)
    {
        switch (await Target.SendAsync(sending, Token))
        {
            case Submission.Accepted accepted:
                Assert.IsType<SwapProgress.Succeeded>(await cloud.FollowToEndAsync(accepted.Operation));
                break;
            case Submission.Completed:
                break;
            case var other:
                Assert.Fail(other.ToString());
                break;
        }

        var read = await Target.ReadStepAsync(sending, Token);
        Assert.True(read.Verdict == wanted, read.ToString());
        return read;
    }
}
