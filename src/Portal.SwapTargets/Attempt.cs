using Portal.Arm;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets;

/// <summary>Makes values of what reads throw.</summary>
internal static class Attempt
{
    /// <param name="doing">Completes "The portal could not …".</param>
    public static async Task<Reading<T>> ReadAsync<T>(string doing, Func<Task<T>> read, CancellationToken cancellationToken)
        where T : notnull
    {
        try
        {
            return Reading.Of(await read());
        }
        catch (Exception exception) when (ArmFailures.Explains(exception, cancellationToken))
        {
            var failure = ArmFailures.Of(exception, doing);
            return failure.Kind == ArmFailureKind.NotFound ? Reading.Missing<T>() : Reading.Failed<T>(failure.ToCloud());
        }
    }

    /// <summary>For what nothing can go on without.</summary>
    /// <exception cref="CloudFailureException">It could not be read.</exception>
    public static async Task<T> RequireAsync<T>(string doing, Func<Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (ArmFailures.Explains(exception, cancellationToken))
        {
            throw new CloudFailureException(ArmFailures.Of(exception, doing).ToCloud(), exception);
        }
    }
}
