using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.AsyncOperations;

/// <summary>The address in <c>Location</c>: 202 while the work goes on, then 200, or the error.</summary>
internal sealed class GetOperationResult(CloudStore store, OperationStarter starter) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/providers/{provider}/locations/{location}/operationResults/{operation}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var operation = GetOperation.Find(store.Read(), request);
        return operation switch
        {
            { IsRunning: true } => starter.Accepted(request, operation),
            { ErrorCode: { } code } => ArmAnswer.Of(ArmErrors.OperationFailed(code)),
            _ => ArmAnswer.Ok(),
        };
    }
}
