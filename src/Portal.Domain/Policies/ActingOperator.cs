namespace Portal.Domain.Policies;

/// <summary>For whom the cloud is asked, within one flow of work: a request, an open page, the run of an operation. Nobody: for all operators together.</summary>
/// <remarks>It flows with the work, so that no step between page and cloud has to hand it on. Whether it changes whose rights count is a matter of the connection.</remarks>
public sealed class ActingOperator
{
    private readonly AsyncLocal<Operator?> current = new();

    /// <summary>What is asked for one operator is not to be shared with another.</summary>
    public bool IsPersonal { get; init; }

    public Operator? Current => IsPersonal ? current.Value : null;

    /// <summary>From here on, until the flow ends or it is set anew.</summary>
    public void Set(Operator? by) => current.Value = by is { Id.Length: > 0 } ? by : null;
}
