using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.AsyncOperations;

/// <summary>Begins long-running operations and says where they can be followed.</summary>
internal sealed class OperationStarter(EmulatorOptions options, TimeProvider time)
{
    public const string Compute = "Microsoft.Compute";
    public const string Resources = "Microsoft.Resources";
    public const string Network = "Microsoft.Network";

    /// <summary>How long to wait before asking again, where Azure says so itself.</summary>
    public int RetryAfter => options.RetryAfterSeconds ?? 1;

    /// <summary>An operation on some cloud services, in the first one's subscription and location.</summary>
    public AsyncOperation Begin(ArmRequest request, OperationKind kind, string location, params IEnumerable<string> targets)
    {
        var isSwap = kind is OperationKind.SwapSlots or OperationKind.ExchangeAddresses;
        var provider = isSwap ? Network : kind == OperationKind.DeleteGroup ? Resources : Compute;
        var fault = request.TakeOperationFault();
        var now = time.GetUtcNow();
        return new AsyncOperation
        {
            Id = IdOf(request.Subscription, provider, location, Guid.NewGuid().ToString()),
            Subscription = request.Subscription,
            Provider = provider,
            Location = location,
            Kind = kind,
            Targets = [.. targets],
            StartedAt = now,
            DueAt = now + (isSwap ? options.SwapDuration : options.OperationDuration),
            Fate = fault?.Fate ?? OperationFate.Succeeds,
            FateCode = fault is null ? null : fault.Code ?? "InternalServerError",
        };
    }

    /// <summary>202: the work has begun.</summary>
    public ArmAnswer Accepted(ArmRequest request, AsyncOperation operation) => Started(request, operation, 202, null);

    /// <summary>An answer that carries the addresses under which the operation can be followed.</summary>
    public ArmAnswer Started(ArmRequest request, AsyncOperation operation, int status, object? body)
    {
        var query = $"?api-version={Uri.EscapeDataString(request.ApiVersion)}";
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Azure-AsyncOperation"] = request.BaseAddress + operation.Id + query,
            ["Location"] = request.BaseAddress + operation.Id.Replace("/operations/", "/operationResults/", StringComparison.Ordinal) + query,
        };
        if (options.RetryAfterSeconds is { } seconds)
            headers["Retry-After"] = seconds.ToString();
        return new ArmAnswer(status, body) { Headers = headers };
    }

    public static string IdOf(string subscription, string provider, string location, string operation) =>
        $"/subscriptions/{subscription}/providers/{provider}/locations/{location}/operations/{operation}";
}
