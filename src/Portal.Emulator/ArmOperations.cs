using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Authorization;
using Portal.Emulator.CloudServices;
using Portal.Emulator.Insights;
using Portal.Emulator.KeyVaults;
using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.ResourceGraph;
using Portal.Emulator.State;
using Portal.Emulator.Subscriptions;

namespace Portal.Emulator;

/// <summary>Every operation of ARM that the embedded cloud knows.</summary>
internal static class ArmOperations
{
    public static IReadOnlyList<IArmOperation> All(CloudStore store, OperationStarter starter, ArmPages pages, EmulatorOptions options, TimeProvider time) =>
    [
        new ListSubscriptions(store, pages),
        new GetSubscription(store),
        new ListResourceGroups(store, pages),
        new GetResourceGroup(store),
        new CheckResourceGroup(),
        new PutResourceGroup(store),
        new PatchResourceGroup(store),
        new DeleteResourceGroup(store, starter),
        new ListProviders(),
        new GetProvider(),

        new ListCloudServices(store, pages),
        new GetCloudService(store),
        new PutCloudService(store, starter),
        new PatchCloudService(store),
        new DeleteCloudService(store, starter),
        new GetInstanceView(store),
        new PowerOperation("start", OperationKind.Start, store, starter),
        new PowerOperation("poweroff", OperationKind.PowerOff, store, starter),
        new InstancesOperation("restart", OperationKind.Restart, store, starter),
        new InstancesOperation("reimage", OperationKind.Reimage, store, starter),
        new InstancesOperation("rebuild", OperationKind.Rebuild, store, starter),
        new InstancesOperation("delete", OperationKind.DeleteInstances, store, starter),
        new ListRoles(store),
        new GetRole(store),
        new ListRoleInstances(store),
        new GetRoleInstance(store),
        new GetRoleInstanceView(store),
        new DeleteRoleInstance(store, starter),
        new InstanceOperation("restart", OperationKind.Restart, store, starter),
        new InstanceOperation("reimage", OperationKind.Reimage, store, starter),
        new InstanceOperation("rebuild", OperationKind.Rebuild, store, starter),
        new ListUpdateDomains(store),
        new GetUpdateDomain(store),
        new WalkUpdateDomain(store, starter),

        new GetRemoteDesktopFile(store),
        new OsOperation("cloudServiceOsFamilies", OsFamilies.All),
        new OsOperation("cloudServiceOsVersions", OsFamilies.Versions),

        new ListSwaps(store),
        new GetSwap(store),
        new SwapSlots(store, starter),
        new ExchangeAddresses(store, starter),
        new ListLoadBalancers(store, pages),
        new GetLoadBalancer(store),
        new ListPublicAddresses(store, pages),
        new GetPublicAddress(store),
        new PutPublicAddress(store),
        new PatchPublicAddress(store),
        new DeletePublicAddress(store),
        new PutLoadBalancer(store),
        new PatchLoadBalancer(store),
        new DeleteLoadBalancer(store),
        new ListServiceAddresses(store),
        new ListNetworkInterfaces(store),
        new GetNetworkInterface(store),

        new GetOperation(store, options),
        new GetOperationResult(store, starter),

        new ListAutoscaleSettings(store, pages),
        new GetAutoscaleSetting(store),
        new PutAutoscaleSetting(store),
        new PatchAutoscaleSetting(store),
        new DeleteAutoscaleSetting(store),
        new ListActivity(store),
        new QueryResources(new GraphPicture(store, options.GraphLag, time), options.PageSize),
        new ListVaults(store),
        new ListVaultSecrets(store),
        new GetVaultSecret(store),
        new ListLocks(store),
        new GetLock(store),
        new PutLock(store),
        new DeleteLock(store),
        new ListPermissions(),
    ];
}
