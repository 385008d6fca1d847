namespace Portal.Domain.Swaps;

/// <summary>Stands for everything that a plan showed: 64 lower-case hexadecimal digits of SHA-256.</summary>
public readonly record struct Fingerprint(string Value)
{
    public override string ToString() => Value;
}
