using Portal.Emulator.AsyncOperations;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>POST restart, reimage and rebuild of one role instance.</summary>
internal sealed class InstanceOperation(string verb, OperationKind kind, CloudStore store, OperationStarter starter) : IArmOperation
{
    public string Method => "POST";

    public IReadOnlyList<string> Routes => [$"{CloudServiceRoutes.One}/roleInstances/{{instance}}/{verb}"];

    public ArmAnswer Answer(ArmRequest request) => InstanceWork.Begin(store, starter, request, kind, [request["instance"]]);
}
