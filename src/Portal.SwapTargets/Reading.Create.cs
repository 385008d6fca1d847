using Portal.Domain;
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

    /// <summary>Goes on with the value; what is no value stays what it is.</summary>
    public static Reading<TNext> Then<T, TNext>(this Reading<T> reading, Func<T, Reading<TNext>> next)
        where T : notnull
        where TNext : notnull => reading switch
        {
            Reading<T>.Read read => next(read.Value),
            Reading<T>.Failed failed => Failed<TNext>(failed.Failure),
            Reading<T>.Missing => Missing<TNext>(),
            _ => NotAsked<TNext>(),
        };

    /// <summary>Several lists as one; what one of them lacks, all lack.</summary>
    public static Reading<EquatableList<T>> Together<T>(IEnumerable<Reading<EquatableList<T>>> readings)
        where T : notnull => readings.Aggregate(
            Of<EquatableList<T>>([]),
            (all, one) => all.Then(before => one.Then(more => Of<EquatableList<T>>([.. before, .. more]))));

    /// <summary>Why it could not be read; null when it was, is missing, or nobody asked.</summary>
    public static CloudFailure? Failure<T>(this Reading<T> reading)
        where T : notnull => (reading as Reading<T>.Failed)?.Failure;
}
