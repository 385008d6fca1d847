using Portal.Domain.Swaps;

namespace Portal.SwapTargets;

/// <summary>Makes <see cref="Reading{T}"/>s and takes them apart.</summary>
public static class Reading
{
    public static Reading<T> Of<T>(T value)
        where T : notnull => new Reading<T>.Read(value);

    public static Reading<T> Missing<T>()
        where T : notnull => new Reading<T>.Missing();

    public static Reading<T> Failed<T>(CloudFailure failure)
        where T : notnull => new Reading<T>.Failed(failure);

    public static Reading<T> NotAsked<T>()
        where T : notnull => new Reading<T>.NotAsked();

    /// <summary>The value, or null when there is none for whatever reason.</summary>
    public static T? OrNull<T>(this Reading<T> reading)
        where T : class => reading.TryGet(out var value) ? value : null;

    /// <summary>Why it could not be read; null when it was, is missing, or nobody asked.</summary>
    public static CloudFailure? Failure<T>(this Reading<T> reading)
        where T : notnull => (reading as Reading<T>.Failed)?.Failure;
}
