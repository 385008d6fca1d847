using System.Text.RegularExpressions;
using Portal.Emulator.Faults;

namespace Portal.Emulator.Control;

/// <summary>A fault as it is ordered: see <see cref="Fault"/> for what each part means.</summary>
internal sealed record FaultOrder(FaultKind Kind)
{
    public string? Method { get; init; }

    public string? Path { get; init; }

    public int? Times { get; init; }

    public double? Seconds { get; init; }

    public int? Status { get; init; }

    public string? Code { get; init; }

    public int? RetryAfter { get; init; }

    public bool Happens { get; init; }

    /// <exception cref="ControlException">A number makes no sense.</exception>
    public Fault ToFault()
    {
        if (Path is not null)
            _ = new Regex(Path, RegexOptions.None, TimeSpan.FromSeconds(1));
        if (Times is <= 0 || Seconds is < 0 || Status is < 100 or > 599)
            throw new ControlException("'times' must be at least 1, 'seconds' at least 0, 'status' an HTTP status.");
        return new Fault(Kind)
        {
            Method = Method,
            Path = Path,
            Times = Times,
            Seconds = Seconds,
            Status = Status,
            Code = Code,
            RetryAfter = RetryAfter,
            Happens = Happens,
        };
    }

    public static FaultOrder Of(Fault fault) => new(fault.Kind)
    {
        Method = fault.Method,
        Path = fault.Path,
        Times = fault.Times,
        Seconds = fault.Seconds,
        Status = fault.Status,
        Code = fault.Code,
        RetryAfter = fault.RetryAfter,
        Happens = fault.Happens,
    };
}
