using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.AsyncOperations;

/// <summary>The address in <c>Azure-AsyncOperation</c>: 200 even while the work goes on; the body has the status.</summary>
internal sealed class GetOperation(CloudStore store, EmulatorOptions options) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/providers/{provider}/locations/{location}/operations/{operation}"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var operation = Find(store.Read(), request);
        var answer = ArmAnswer.Ok(new
        {
            id = operation.Id,
            name = ResourceIds.NameOf(operation.Id),
            status = operation.Status,
            startTime = operation.StartedAt,
            endTime = operation.EndedAt,
            error = operation.ErrorCode is null ? null : new { code = operation.ErrorCode, message = operation.ErrorMessage },
        });
        return operation.IsRunning && options.RetryAfterSeconds is { } seconds
            ? answer with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = seconds.ToString() } }
            : answer;
    }

    /// <summary>The operation a path names.</summary>
    /// <exception cref="ArmException">It is not known, or was ordered to be forgotten.</exception>
    internal static AsyncOperation Find(Cloud cloud, ArmRequest request)
    {
        var id = OperationStarter.IdOf(request.Subscription, request["provider"], request["location"], request["operation"]);
        return cloud.Operations.GetValueOrDefault(id) is { Fate: not OperationFate.Forgotten } operation
            ? operation
            : throw new ArmException(ArmErrors.NotFound(request["operation"]));
    }
}
