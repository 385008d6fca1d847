using System.Text.Json;
using Portal.Emulator.Faults;

namespace Portal.Emulator.Control;

/// <summary>A fault as it is ordered and listed: <see cref="FaultCatalogue"/> says what each part means.</summary>
internal sealed record FaultOrder(FaultKind Kind)
{
    public string? Method { get; init; }

    public string? Path { get; init; }

    public string? Operation { get; init; }

    public string? Service { get; init; }

    public int? Times { get; init; }

    public double? Seconds { get; init; }

    public double? Probability { get; init; }

    public int? Seed { get; init; }

    public int? Status { get; init; }

    public string? Code { get; init; }

    public int? RetryAfter { get; init; }

    public bool? Happens { get; init; }

    /// <exception cref="ControlException">The order makes no sense.</exception>
    public static FaultOrder Read(JsonElement body, IReadOnlyList<string> services)
    {
        FaultOrderRules.Check(body, services);
        return body.Deserialize<FaultOrder>(ControlJson.Shape)!;
    }

    public static FaultOrder Of(Fault fault) => new(fault.Kind)
    {
        Method = fault.Aim.Method,
        Path = fault.Aim.Path,
        Operation = fault.Aim.Operation,
        Service = fault.Aim.Service,
        Times = fault.Times,
        Seconds = fault.Seconds,
        Probability = fault.Probability,
        Seed = fault.Seed,
        Status = fault.Status,
        Code = fault.Code,
        RetryAfter = fault.RetryAfter,
        Happens = fault.Happens ? true : null,
    };

    public Fault ToFault() => new(Kind)
    {
        Aim = Aimed(),
        Times = Times,
        Seconds = Seconds,
        Probability = Probability,
        Seed = Seed,
        Status = Status,
        Code = Code,
        RetryAfter = RetryAfter,
        Happens = Happens ?? false,
    };

    private FaultAim Aimed() => FaultCatalogue.Of(Kind).Parameters == FaultParameters.OfSwaps
        ? new FaultAim(Operation: NamedOperations.Swap.Name, Service: Service)
        : new FaultAim(Method, Path, Operation, Service);
}
