using Portal.Domain.Estate;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>A detail that is kept until it is read again.</summary>
/// <param name="changed">Called when it is not what it was.</param>
internal sealed class Remembered<T>(Subscription subscription, Func<CancellationToken, Task<Reading<T>>> read, Action changed, TimeProvider time) : InventoryDetail(subscription)
    where T : notnull
{
    public Reading<T> Value { get; private set; } = Reading.NotAsked<T>();

    public override async Task<CloudFailure?> ReadAsync(CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        var value = await read(cancellationToken);
        // The cloud is busy or cannot be reached: that says nothing of the thing, and what was told before is better than nothing.
        if (value.Failure() is { Kind: CloudFailureKind.Throttled or CloudFailureKind.Network or CloudFailureKind.SignIn } failure)
            return failure;
        Know(value, readAt);
        return null;
    }

    /// <summary>Takes over what was read elsewhere.</summary>
    public void Know(Reading<T> value, DateTimeOffset readAt)
    {
        ReadAt = readAt;
        if (value.Equals(Value))
            return;
        Value = value;
        changed();
    }
}
