using Microsoft.Extensions.Logging;
using Portal.Emulator.AsyncOperations;

namespace Portal.Emulator.State;

/// <summary>Holds what exists: one writer at a time, whole snapshots for every reader, on disk before a change is answered.</summary>
internal sealed class CloudStore : IDisposable
{
    private readonly Lock _gate = new();
    private readonly StateFile? _file;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ITimer _timer;
    private Cloud _cloud;
    private Action<Cloud>? _follower;

    public CloudStore(Cloud cloud, StateFile? file, TimeProvider time, ILogger<CloudStore> log)
    {
        (_cloud, _file, _time, _log) = (cloud, file, time, log);
        // Operations end at their time, whether or not somebody looks.
        _timer = time.CreateTimer(_ => EndDueOperations(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (_gate)
            Keep(cloud);
    }

    public DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>
    /// Is told of every new state before anybody can read it, and of the one that is there when it is set.
    /// It runs inside the change: it must be quick and must not come back here.
    /// </summary>
    public Action<Cloud>? Follower
    {
        set
        {
            lock (_gate)
            {
                _follower = value;
                value?.Invoke(_cloud);
            }
        }
    }

    public Cloud Read()
    {
        lock (_gate)
        {
            Settle();
            return _cloud;
        }
    }

    /// <summary>Applies one change as a whole, or none of it when <paramref name="change"/> throws.</summary>
    public T Change<T>(Func<Cloud, (Cloud Next, T Result)> change)
    {
        lock (_gate)
        {
            Settle();
            var (next, result) = change(_cloud);
            Keep(next);
            return result;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Settle()
    {
        var settled = OperationEnd.Settle(_cloud, Now);
        if (!ReferenceEquals(settled, _cloud))
            Keep(settled);
    }

    private void Keep(Cloud next)
    {
        _file?.Write(next);
        _cloud = next;
        _follower?.Invoke(next);
        if (OperationEnd.NextDue(next) is { } due)
            _timer.Change(due > Now ? due - Now : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void EndDueOperations()
    {
        try
        {
            Read();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next reader tries again and gets the failure as its answer.
            _log.LogError(failure, "The state of the embedded cloud could not be written");
        }
    }
}
