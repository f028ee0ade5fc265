namespace PolicyReview.Cli.Validate;

/// <summary>Cuts a stream into lines without copying them.</summary>
internal sealed class LineBuffer
{
    private const int Smallest = 1 << 16;

    private byte[] _bytes = new byte[Smallest];
    private int _start;
    private int _searched;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Waits for more of <paramref name="input"/>; false once everything was read and taken.</summary>
    public async Task<bool> FillAsync(Stream input, CancellationToken stop)
    {
        if (_isAtEnd)
        {
            return false;
        }

        MakeRoom();
        var read = await input.ReadAsync(_bytes.AsMemory(_end), stop);
        _end += read;
        _isAtEnd = read == 0;
        return true;
    }

    /// <summary>The next whole line, without its line feed, good until the next call of <see cref="FillAsync"/>; false if there is none yet.</summary>
    public bool TryTake(out ReadOnlyMemory<byte> line)
    {
        var feed = _bytes.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        if (feed >= 0)
        {
            line = Cut(_searched + feed, _searched + feed + 1);
            return true;
        }

        _searched = _end;
        var isLast = _isAtEnd && _start < _end;
        line = isLast ? Cut(_end, _end) : default;
        return isLast;
    }

    private ReadOnlyMemory<byte> Cut(int end, int next)
    {
        var line = _bytes.AsMemory(_start, end - _start);
        (_start, _searched) = (next, next);
        return line;
    }

    private void MakeRoom()
    {
        var left = _end - _start;
        var target = left > _bytes.Length / 2 ? new byte[_bytes.Length * 2] : _bytes;
        Buffer.BlockCopy(_bytes, _start, target, 0, left);
        _bytes = target;
        (_searched, _start, _end) = (_searched - _start, 0, left);
    }
}
