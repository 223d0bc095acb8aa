#pragma once

namespace kinoprism::linalg {

/// The routines of LAPACK and BLAS that dense_algebra needs, as Fortran has them: matrices by columns, everything by
/// pointer. The library (OpenBLAS, as packaging/setup.sh installs it) is loaded when it is first asked for: that takes
/// milliseconds, which a window that opens should not wait for, and brings OpenMP with it.
struct Lapack {
  /// Householder's reduction of a symmetric matrix to a tridiagonal one.
  void (*dsytrd)(const char* uplo, const int* n, double* a, const int* lda, double* d, double* e, double* tau,
                 double* work, const int* lwork, int* info);
  /// Eigenvalues and vectors of a tridiagonal matrix by relatively robust representations.
  void (*dstemr)(const char* jobz, const char* range, const int* n, double* d, double* e, const double* vl,
                 const double* vu, const int* il, const int* iu, int* m, double* w, double* z, const int* ldz,
                 const int* nzc, int* isuppz, int* tryrac, double* work, const int* lwork, int* iwork,
                 const int* liwork, int* info);
  /// Multiplies by the orthogonal matrix of dsytrd.
  void (*dormtr)(const char* side, const char* uplo, const char* trans, const int* m, const int* n, const double* a,
                 const int* lda, const double* tau, double* c, const int* ldc, double* work, const int* lwork,
                 int* info);
  /// Cholesky decomposition.
  void (*dpotrf)(const char* uplo, const int* n, double* a, const int* lda, int* info);
  /// Solves triangular systems.
  void (*dtrsm)(const char* side, const char* uplo, const char* transa, const char* diag, const int* m, const int* n,
                const double* alpha, const double* a, const int* lda, double* b, const int* ldb);
};

/// Safe from any thread. Throws Error{Unsupported} where there is none.
const Lapack& lapack();

}  // namespace kinoprism::linalg
