package store

import "context"

// DataVersion returns a number that changes when another process has changed
// the file; changes through this Store leave it as it is. Compare it only with
// earlier answers of the same Store.
func (s *Store) DataVersion(ctx context.Context) (int64, error) {
	if err := s.write.take(ctx); err != nil {
		return 0, fault(s.path, err)
	}
	defer s.write.give()
	var v int64
	err := s.write.scan(ctx, "PRAGMA data_version", nil, &v)
	return v, fault(s.path, err)
}
