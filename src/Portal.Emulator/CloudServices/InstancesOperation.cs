using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>POST restart, reimage, rebuild and delete, for the instances the body names; <c>*</c> or no body means all.</summary>
internal sealed class InstancesOperation(string verb, OperationKind kind, CloudStore store, OperationStarter starter) : IArmOperation
{
    public string Method => "POST";

    public IReadOnlyList<string> Routes => [$"{CloudServiceRoutes.One}/{verb}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var named = request.OptionalBody()?.ItemsAt("roleInstances").Select(item => item.ToString()).ToList() ?? [];
        return InstanceWork.Begin(store, starter, request, kind, named.Count == 0 ? ["*"] : named);
    }
}
