namespace Portal.Domain.Operations;

/// <summary>The number of an operation, given by the log in the order of writing, from 1.</summary>
public readonly record struct OperationId(long Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
