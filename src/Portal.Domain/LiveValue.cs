using System.Runtime.CompilerServices;

namespace Portal.Domain;

/// <summary>A value that others watch: the value now, and every later one, taken under one lock so that none is missed.</summary>
public sealed class LiveValue<T>(T initial)
{
    private readonly Lock gate = new();
    private Node current = new(initial);

    public T Value => Volatile.Read(ref current).Value;

    public void Update(Func<T, T> change)
    {
        Node old;
        Node next;
        lock (gate)
        {
            old = current;
            var changed = change(old.Value);
            if (ReferenceEquals(changed, old.Value))
                return;
            next = new Node(changed);
            Volatile.Write(ref current, next);
        }

        old.Next.SetResult();
    }

    /// <summary>Ends with <see cref="OperationCanceledException"/> when the token does. A slow watcher gets the newest value only.</summary>
    public async IAsyncEnumerable<T> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var node = Volatile.Read(ref current);
            yield return node.Value;
            await node.Next.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>This value together with another one, after every change of either.</summary>
    public async IAsyncEnumerable<(T Value, TOther Other)> WatchWithAsync<TOther>(LiveValue<TOther> other, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var (node, others) = (Volatile.Read(ref current), Volatile.Read(ref other.current));
            yield return (node.Value, others.Value);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(node.Next.Task.WaitAsync(either.Token), others.Next.Task.WaitAsync(either.Token));
            // The value that did not change keeps nothing of this watcher: it may not change for days, and watchers come and go.
            await either.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private sealed class Node(T value)
    {
        public T Value { get; } = value;

        public TaskCompletionSource Next { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
