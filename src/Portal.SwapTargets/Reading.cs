using System.Diagnostics.CodeAnalysis;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets;

/// <summary>What came of reading one thing. "Not there" and "could not be read" are different answers, and neither is a value.</summary>
public abstract record Reading<T>
    where T : notnull
{
    private Reading()
    {
    }

    /// <summary>It was read.</summary>
    public sealed record Read(T Value) : Reading<T>;

    /// <summary>The cloud says that it does not exist.</summary>
    public sealed record Missing : Reading<T>;

    /// <summary>It was asked for and not told.</summary>
    public sealed record Failed(CloudFailure Failure) : Reading<T>;

    /// <summary>Nobody asked, for example because lists do not tell it.</summary>
    public sealed record NotAsked : Reading<T>;

    /// <summary>The value when there is one; anything else is unknown or missing, never a default.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = this is Read read ? read.Value : default;
        return this is Read;
    }
}
