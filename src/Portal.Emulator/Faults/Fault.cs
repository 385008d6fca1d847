using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Faults;

/// <summary>One thing ordered to go wrong, and with which requests.</summary>
internal sealed record Fault(FaultKind Kind)
{
    public FaultAim Aim { get; init; } = new();

    /// <summary>How often it still happens; none means until it is taken away.</summary>
    public int? Times { get; init; }

    /// <summary>For <see cref="FaultKind.Late"/> how long to wait; for all others how long the fault lasts.</summary>
    public double? Seconds { get; init; }

    /// <summary>How likely it happens to a request that fits, 0 to 1; none means always.</summary>
    public double? Probability { get; init; }

    /// <summary>Where the dice begin: the same seed throws the same sequence.</summary>
    public int? Seed { get; init; }

    public int? Status { get; init; }

    public string? Code { get; init; }

    public int? RetryAfter { get; init; }

    /// <summary>For <see cref="FaultKind.OperationHangs"/>: whether the work is done nevertheless.</summary>
    public bool Happens { get; init; }

    public TimeSpan Delay => TimeSpan.FromSeconds(Seconds ?? 2);

    public bool ConcernsOperations => Kind is FaultKind.OperationFails or FaultKind.HalfDone or FaultKind.OperationForgotten or FaultKind.OperationHangs;

    public OperationFate Fate => Kind switch
    {
        FaultKind.OperationFails => OperationFate.Fails,
        FaultKind.HalfDone => OperationFate.HalfDone,
        FaultKind.OperationForgotten => OperationFate.Forgotten,
        FaultKind.OperationHangs => Happens ? OperationFate.HangsDone : OperationFate.HangsUndone,
        _ => OperationFate.Succeeds,
    };

    /// <summary>The answer that takes the place of the work, if this fault has one.</summary>
    public ArmAnswer? InsteadOfAnswer() => Kind switch
    {
        FaultKind.Error => ArmAnswer.Of(new ArmError(Status ?? 500, Code ?? "InternalServerError", "This failure was ordered.", RetryAfterSeconds: RetryAfter)),
        FaultKind.Unavailable => ArmAnswer.Of(new ArmError(503, "ServiceUnavailable", "The service is unavailable. This failure was ordered.", RetryAfterSeconds: RetryAfter)),
        FaultKind.Throttled => ArmAnswer.Of(ArmErrors.TooManyRequests(RetryAfter ?? 1)),
        FaultKind.Rubbish => ArmAnswer.Ok(new { }),
        _ => null,
    };
}
