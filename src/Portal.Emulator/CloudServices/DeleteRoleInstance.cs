using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>DELETE of one role instance: its role has one fewer afterwards.</summary>
internal sealed class DeleteRoleInstance(CloudStore store, OperationStarter starter) : IArmOperation
{
    public string Method => "DELETE";

    public IReadOnlyList<string> Routes => [CloudServiceRoutes.One + "/roleInstances/{instance}"];

    public ArmAnswer Answer(ArmRequest request) =>
        InstanceWork.Begin(store, starter, request, OperationKind.DeleteInstances, [request["instance"]]);
}
